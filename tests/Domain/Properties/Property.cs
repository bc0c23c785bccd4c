using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Tests.Synthetic;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>
/// Checks on made-up quarters. Every run makes the same ones, so that nothing fails by chance; the thorough run makes more, and others each time. On
/// failure FsCheck prints the seed and the smallest quarter it finds.
/// </summary>
internal static class Property
{
    private const ulong Seed = 20_261_130;

    /// <summary>Odd, as the generator wants it.</summary>
    private const ulong Gamma = 15_485_863;

    public static void HoldsFor(Action<SyntheticQuarter> body) => HoldsFor(SyntheticQuarters.All, body);

    public static void HoldsFor<T>(Arbitrary<T> arbitrary, Action<T> body) => Prop.ForAll(arbitrary, body).Check(Of(modest: 40, thorough: 200));

    public static void HoldsFor<T>(Gen<T> generator, Action<T> body) => HoldsFor(generator.ToArbitrary(), body);

    public static Config Of(int modest, int thorough)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Thorough.Count(modest, thorough));
        return Thorough.IsAsked ? config : config.WithReplay(Seed, Gamma);
    }
}
