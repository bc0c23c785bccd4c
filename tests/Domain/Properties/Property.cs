using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Tests.Synthetic;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>Checks on 200 made-up quarters; on failure FsCheck prints the seed and the smallest quarter it finds.</summary>
internal static class Property
{
    private static readonly Config TwoHundred = Config.QuickThrowOnFailure.WithMaxTest(200);

    public static void HoldsFor(Action<SyntheticQuarter> body) => HoldsFor(SyntheticQuarters.All, body);

    public static void HoldsFor<T>(Arbitrary<T> arbitrary, Action<T> body) => Prop.ForAll(arbitrary, body).Check(TwoHundred);

    public static void HoldsFor<T>(Gen<T> generator, Action<T> body) => HoldsFor(generator.ToArbitrary(), body);
}
