using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Tests.Synthetic;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>Checks on made-up quarters; on failure FsCheck prints the smallest quarter it finds, and <see cref="Seeded"/> the seed.</summary>
internal static class Property
{
    private static readonly int Quarters = Thorough.Count(modest: 40, thorough: 200);

    public static void HoldsFor(Action<SyntheticQuarter> body) => HoldsFor(SyntheticQuarters.All, body);

    public static void HoldsFor<T>(Arbitrary<T> arbitrary, Action<T> body) => Seeded.Check(Prop.ForAll(arbitrary, body), Quarters);

    public static void HoldsFor<T>(Gen<T> generator, Action<T> body) => HoldsFor(generator.ToArbitrary(), body);
}
