using FsCheck.Fluent;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Tests.Synthetic;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>Results depend on what is said, not on the order or the culture it is said in.</summary>
public sealed class OrderAndCultureProperties
{
    [Fact]
    public void The_order_of_organisations_changes_nothing() => Property.HoldsFor(
        from quarter in SyntheticQuarters.All.Generator
        from shuffled in Gen.Shuffle(quarter.Inputs.Organisations.ToArray())
        select (quarter, quarter.With(shuffled)),
        SameResults);

    [Fact]
    public void The_order_of_values_and_decisions_changes_nothing() => Property.HoldsFor(
        from quarter in SyntheticQuarters.All.Generator
        from shuffled in Gen.CollectToList(
            quarter.Inputs.Organisations,
            o => from values in Gen.Shuffle(o.Values.ToArray())
                 from decisions in Gen.Shuffle(o.Decisions.ToArray())
                 select o with { Values = (MetricValue[])values, Decisions = (Decision[])decisions })
        select (quarter, quarter.With(shuffled)),
        SameResults);

    [Fact]
    public void The_order_of_metrics_and_composites_in_the_method_changes_nothing() => Property.HoldsFor(
        from quarter in SyntheticQuarters.All.Generator
        from metrics in Gen.Shuffle(quarter.Method.Metrics.ToArray())
        from composites in Gen.Shuffle(quarter.Method.Composites.ToArray())
        select (quarter, quarter with { Method = quarter.Method with { Metrics = metrics, Composites = composites } }),
        SameResults);

    [Fact]
    public void Trailing_zeros_change_nothing() => Property.HoldsFor(quarter => SameResults((
        quarter,
        quarter.With(quarter.Inputs.Organisations.Select((o, i) => o with
        {
            Values = [.. o.Values.Select(v => v with { Value = v.Value * (i % 2 == 0 ? 1.0000m : 1m) })],
        })))));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_changes_nothing(string culture) => Property.HoldsFor(quarter => Assert.Equal(
        UnderCulture.Get("en-GB", () => CanonicalText.Of(quarter.Run())),
        UnderCulture.Get(culture, () => CanonicalText.Of(quarter.Run()))));

    private static void SameResults((SyntheticQuarter One, SyntheticQuarter Other) pair) =>
        Assert.Equal(CanonicalText.Of(pair.One.Run()), CanonicalText.Of(pair.Other.Run()));
}
