using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Publishing.Tests.Movements;

/// <summary>Quarters that consist of averages, flags and decisions only, segmented by the real segmenter with fixed cuts at 1.5, 2.5 and 3.5 or with quartiles.</summary>
public static class SmallQuarter
{
    public static Quarter Before { get; } = Quarter.Parse("2025-26Q3");

    public static Quarter After { get; } = Quarter.Parse("2025-26Q4");

    public static OdsCode Code(int index) => OdsCode.Parse($"R{index:00}");

    /// <summary>Segments with the given cuts; the averages stand alone.</summary>
    public static QuarterFigures Of(Quarter quarter, IReadOnlyList<decimal>? cuts, params SmallOrganisation[] organisations)
    {
        var method = SampleQuarters.MethodOf(quarter);
        var rule = cuts is null ? method.Segmentation : new Domain.Rules.FixedCutsRule(cuts);
        var inputs = new QuarterInputs(quarter, [.. organisations.Select(InputsOf)], Completeness.Complete);
        var scores = new QuarterScores(quarter, [.. organisations.Select(ScoresOf)], [], Completeness.Complete);
        return new QuarterFigures(inputs, scores, Segmenter.Segment(scores, inputs, method with { Segmentation = rule }));
    }

    private static OrganisationInputs InputsOf(SmallOrganisation organisation) => new(
        FactsOf(organisation),
        [],
        [
            new Decision("financial-override", organisation.Override ? "1" : "0", string.Empty, "NHS England", null),
            new Decision("improvement-programme", organisation.Programme ? "1" : "0", string.Empty, "NHS England", null),
        ]);

    private static OrganisationScores ScoresOf(SmallOrganisation organisation) => new(
        FactsOf(organisation),
        [.. organisation.Metrics.Select(ScoreOf)],
        [],
        [],
        [],
        new MeanScore(organisation.Average, organisation.Average, Math.Max(1, organisation.Metrics.Count)));

    private static MetricScore ScoreOf(string metric) => new()
    {
        Metric = MetricId.Parse(metric),
        ScoreId = null,
        Unit = "%",
        Value = 1m,
        Unrounded = 1m,
        Printed = 1m,
        Averaged = 1m,
        GroupRank = null,
        GroupSize = null,
        TypeRank = null,
        PlacedByOrderEvidence = false,
        Ties = 0,
    };

    private static Organisation FactsOf(SmallOrganisation organisation) =>
        new(Code(organisation.Index), $"Trust {organisation.Index}", OrganisationType.Acute, "Acute - Small", "London");
}
