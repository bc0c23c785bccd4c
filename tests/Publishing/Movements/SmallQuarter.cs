using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Uncertainty;
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
        var inputs = new QuarterInputs(quarter, [.. organisations.Select(o => InputsOf(o, quarter))], Completeness.Complete);
        var scores = new QuarterScores(quarter, [.. organisations.Select(ScoresOf)], [], Completeness.Complete);
        var segments = Segmenter.Segment(scores, inputs, method with { Segmentation = rule });
        return new QuarterFigures(inputs, scores, organisations.Any(o => o.Given.Count == 0) ? segments : LikelyRanges.AddTo(
            segments, Contestant.Of(scores, segments, method), method.Override.NoBetterThan, seed: 1, threads: 1));
    }

    /// <summary>An organisation with these scores of the metrics that NHS England scores itself.</summary>
    public static SmallOrganisation Scored(int index, params decimal[] scores) => new(index, scores.Average())
    {
        Given = new[] { "OF1035", "OF1046", "OF1067", "OF1069" }.Zip(scores).ToDictionary(s => s.First, s => s.Second),
    };

    private static OrganisationInputs InputsOf(SmallOrganisation organisation, Quarter quarter) => new(
        FactsOf(organisation),
        [.. organisation.Given.Select(g => new MetricValue(MetricId.Parse(g.Key), "score", g.Value, null, quarter.Display))],
        [
            .. organisation.OverrideIsSilent ? [] : new[] { Decided("financial-override", organisation.Override, "OF5004", organisation) },
            .. organisation.ProgrammeIsSilent ? [] : new[] { Decided("improvement-programme", organisation.Programme, "OF5007", organisation) },
        ]);

    private static Decision Decided(string kind, bool value, string row, SmallOrganisation organisation) => organisation.ByHand is { } hand
        ? hand with { Kind = kind, Value = value ? "1" : "0" }
        : Decision.Published(kind, value ? "1" : "0", row);

    private static OrganisationScores ScoresOf(SmallOrganisation organisation) => new(
        FactsOf(organisation),
        [.. organisation.Metrics.Select(m => ScoreOf(m, "%", 1m)), .. organisation.Given.Select(g => ScoreOf(g.Key, "score", g.Value))],
        [],
        [],
        [],
        new MeanScore(organisation.Average, organisation.Average, Math.Max(1, organisation.Metrics.Count + organisation.Given.Count)));

    private static MetricScore ScoreOf(string metric, string unit, decimal score) => new()
    {
        Metric = MetricId.Parse(metric),
        ScoreId = null,
        Unit = unit,
        Value = score,
        Unrounded = score,
        Printed = score,
        Averaged = score,
        GroupRank = null,
        GroupSize = null,
        TypeRank = null,
        PlacedByOrderEvidence = false,
        Ties = 0,
    };

    private static Organisation FactsOf(SmallOrganisation organisation) =>
        new(Code(organisation.Index), $"Trust {organisation.Index}", OrganisationType.Acute, "Acute - Small", "London");
}
