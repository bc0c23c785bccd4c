using System.Globalization;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Publishing.Tests.Movements;

public sealed class RevisionDetectorTests
{
    private static readonly OdsCode Trust = OdsCode.Parse("RJ1");
    private static readonly MetricId Sickness = MetricId.Parse("OF0082");

    [Fact]
    public void One_revised_value_names_the_value_and_everything_that_follows_from_it()
    {
        var before = SampleQuarters.Q4;
        var after = SampleQuarters.Compute(Revised(before.Inputs, Trust, v => v with { Value = v.Value + 1m }));

        var changes = RevisionDetector.Compare(before, after);

        var value = Assert.Single(changes, c => c.Kind == FigureKind.Value);
        Assert.Equal((Trust, "OF0082/%"), (value.Organisation!.Value, value.Id));
        Assert.Equal(1m, Parse(value.After!) - Parse(value.Before!));
        Assert.Contains(changes, c => c is { Kind: FigureKind.Score, Id: "OF0082/%" } && c.Organisation == Trust);
        Assert.Contains(changes, c => c.Kind == FigureKind.Average && c.Organisation == Trust);
        Assert.Contains(changes, c => c is { Kind: FigureKind.Statistic, Id: "OF0082/acute/lower-quartile" or "OF0082/acute/median" or "OF0082/acute/upper-quartile" });
        Assert.DoesNotContain(changes, c => c.Kind is FigureKind.Decision or FigureKind.Organisation or FigureKind.ReportingPeriod);
        Assert.All(changes.Where(c => c.Kind is FigureKind.Score or FigureKind.ValueRank), c => Assert.Equal("OF0082/%", c.Id));
    }

    [Fact]
    public void A_figure_that_is_not_named_is_the_same()
    {
        var before = SampleQuarters.Q4;
        var after = SampleQuarters.Compute(Revised(before.Inputs, Trust, v => v with { Value = v.Value + 1m }));
        var named = RevisionDetector.Compare(before, after).Where(c => c.Kind == FigureKind.LeagueRank).Select(c => c.Organisation).ToHashSet();

        Assert.All(
            before.Segments.Organisations.Zip(after.Segments.Organisations),
            pair => Assert.Equal(named.Contains(pair.First.Organisation.Code), pair.First.LeagueRank != pair.Second.LeagueRank));
    }

    [Fact]
    public void A_text_that_looks_like_a_number_is_none()
    {
        var before = SampleQuarters.Q4;
        var revised = Revised(before.Inputs, Trust, v => v with { Value = v.Value + 1m, ReportingPeriod = "007" });
        var renamed = revised with
        {
            Organisations = [.. revised.Organisations.Select(o => o.Organisation.Code == Trust ? o with { Organisation = o.Organisation with { Name = "+44" } } : o)],
        };

        var changes = RevisionDetector.Compare(before, SampleQuarters.Compute(renamed));

        Assert.False(Assert.Single(changes, c => c.After == "007").IsNumber);
        Assert.False(Assert.Single(changes, c => c.After == "+44").IsNumber);
        Assert.All(changes.Where(c => c.Kind is FigureKind.Value or FigureKind.Score or FigureKind.Average or FigureKind.Statistic), c => Assert.True(c.IsNumber));
        Assert.All(changes.Where(c => c.IsNumber), c => Parse(c.After!));
    }

    [Fact]
    public void A_withdrawn_value_has_no_text_after()
    {
        var before = SampleQuarters.Q4;
        var inputs = before.Inputs with
        {
            Organisations =
            [
                .. before.Inputs.Organisations.Select(o => o.Organisation.Code == Trust
                    ? o with { Values = [.. o.Values.Where(v => v.Metric != Sickness)] }
                    : o),
            ],
        };

        var changes = RevisionDetector.Compare(before, SampleQuarters.Compute(inputs));

        Assert.Null(Assert.Single(changes, c => c.Kind == FigureKind.Value).After);
    }

    [Fact]
    public void Trailing_zeros_and_the_culture_are_no_revision()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var padded = Revised(SampleQuarters.Q4.Inputs, Trust, v => v with { Value = v.Value + 0.0000m });

            Assert.Empty(RevisionDetector.Compare(SampleQuarters.Q4, SampleQuarters.Compute(padded)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static QuarterInputs Revised(QuarterInputs inputs, OdsCode code, Func<MetricValue, MetricValue> revise) => inputs with
    {
        Organisations =
        [
            .. inputs.Organisations.Select(o => o.Organisation.Code == code
                ? o with { Values = [.. o.Values.Select(v => v.Metric == Sickness ? revise(v) : v)] }
                : o),
        ],
    };
}
