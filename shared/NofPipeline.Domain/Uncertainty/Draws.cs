namespace NofPipeline.Domain.Uncertainty;

/// <summary>
/// A stream of random numbers that is the same on every machine: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
/// generators"). The framework's own generator may change between its versions.
/// </summary>
internal struct Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    /// <summary>Streams of one seed with different numbers have nothing to do with each other.</summary>
    public Draws(ulong seed, int stream) => state = Mix(seed ^ Mix((ulong)stream * Golden));

    public ulong Next() => Mix(state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
