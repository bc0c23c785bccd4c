using System.Globalization;

namespace NofPipeline.Bench.Portal;

/// <summary>Times of many requests.</summary>
internal sealed class Times(IEnumerable<TimeSpan> times)
{
    private readonly TimeSpan[] ordered = [.. times.Order()];

    public int Count => ordered.Length;

    public TimeSpan Median => At(0.5);

    public TimeSpan At(double share) => ordered[(int)Math.Min(ordered.Length - 1, share * ordered.Length)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"median {Median.TotalMilliseconds,7:0.00} ms, 95 % {At(0.95).TotalMilliseconds,7:0.00} ms, 99 % {At(0.99).TotalMilliseconds,7:0.00} ms");
}
