using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Comparability;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

/// <summary>Better and worse are said of values of the same thing only.</summary>
public sealed class MeasurandTests
{
    private static readonly MethodDefinition Method = Given.Method(Given.Metric("OF0001", new LinearRankRule()));
    private static readonly MetricValue Value = new(Given.Id("OF0001"), "%", 5m, null, "Mar-26");
    private static readonly DerivedFrom Months = new("ae-four-hours", Basis.LatestMonth, [Month.Parse("2026-03")], []);

    [Fact]
    public void Values_of_the_same_thing_can_be_compared()
    {
        Assert.Null(Why(Of(Value), Of(Value with { Value = 7m, ReportingPeriod = "Jun-26", Order = new OrderEvidence(OrderBasis.PublishedRank, 3) })));
        Assert.Null(Why(Of(Value with { DerivedFrom = Months }), Of(Value with { DerivedFrom = Months with { Months = [Month.Parse("2025-12")] } })));
        Assert.Equal(Of(Value), Of(Value with { Value = 7m }));
    }

    [Fact]
    public void Whatever_differs_is_the_reason()
    {
        Assert.Equal("another metric", Why(Of(Value), Of(Value with { Metric = Given.Id("OF0002") })));
        Assert.Equal("another method", Why(Of(Value), Of(Value, Method with { Id = "nof-other" })));
        Assert.Equal("another unit", Why(Of(Value), Of(Value with { Unit = "count" })));
        Assert.Equal("another rule", Why(Of(Value), Of(Value, With(m => m with { Polarity = Polarity.HigherIsBetter }))));
        Assert.Equal("another rule", Why(Of(Value), Of(Value, With(m => m with { Units = [new UnitScoring("%", PeerSet.OwnType, new LinearRankRule())] }))));
        Assert.Equal("another rule", Why(Of(Value), Of(Value, With(m => m with { Units = [new UnitScoring("%", PeerSet.National, new TargetThenRankRule(5m, AtTarget.Meets))] }))));
        Assert.Equal("one is stated, the other made of months", Why(Of(Value), Of(Value with { DerivedFrom = Months })));
        Assert.Equal("another kind of period", Why(Of(Value), Of(Value with { ReportingPeriod = "2025/26 plan" })));
        Assert.Equal(
            "another kind of period",
            Why(Of(Value with { DerivedFrom = Months with { Basis = Basis.Quarter } }), Of(Value with { DerivedFrom = Months with { Basis = Basis.Quarter, Missing = [Month.Parse("2026-02")] } })));
    }

    /// <summary>Every form that NHS England has written in five quarters.</summary>
    [Theory]
    [InlineData(PeriodKind.Month, "Jun-25", "M3 26/27", "Month 3 2025", "Month 12 2025/26", "June 2026")]
    [InlineData(PeriodKind.Quarter, "Q1 2025/26", "Q1 26/27", "Q1 2025", "Q4 2024-25")]
    [InlineData(PeriodKind.Year, "2025", "2024/25", "To Sep 2025", "2026/27 to June", "2026/27 YTD to June", "Year to date 25/26")]
    [InlineData(PeriodKind.TwelveMonths, "Jul 24 - Jun 25", "12 months to June 2026")]
    [InlineData(PeriodKind.Change, "Jun 24 - Jun 25 vs Jun 23 - Jun 24", "To M12 2024/25 vs 2023/24", "Q1 2025/26 vs Q1 2024/25")]
    [InlineData(PeriodKind.Plan, "2025/26 plan")]
    [InlineData(PeriodKind.NotStated, "")]
    [InlineData(PeriodKind.Unknown, "a while ago", "Q5 2025/26", "2025/26 or so")]
    public void The_kind_of_a_period_is_read_from_what_is_written(PeriodKind kind, params string[] periods) =>
        Assert.All(periods, period => Assert.Equal(kind, PeriodKinds.Of(period)));

    private static string? Why(Measurand one, Measurand other)
    {
        Assert.Equal(one.WhyNotComparable(other), other.WhyNotComparable(one));
        return one.WhyNotComparable(other);
    }

    private static Measurand Of(MetricValue value, MethodDefinition? method = null) => Measurand.Of(value, method ?? Method, Given.Quarter);

    private static MethodDefinition With(Func<MetricDefinition, MetricDefinition> change) => Method with { Metrics = [change(Method.Metrics[0])] };
}
