using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>Stage outputs in which every member occurs, with a value and without one.</summary>
public static class Samples
{
    private static readonly Quarter Quarter = Quarter.Parse("2025-26Q4");

    private static readonly Organisation Odd =
        new(OdsCode.Parse("G6V2S"), "O’Neill & Söhne <Trust> \"A\" 😀", OrganisationType.MentalHealthAndCommunity, "", "North \\ East");

    private static readonly Organisation Plain =
        new(OdsCode.Parse("RJ1"), "Guy's and St Thomas'", OrganisationType.Acute, "Acute - Teaching", "London");

    private static readonly Decision[] Decisions =
    [
        new("financial-override", "1", "", "NHS England", new DateOnly(2026, 3, 31)),
        new("improvement-programme", "0", "", "NHS England", null),
    ];

    private static readonly Completeness Completeness = new(["No metric data of ambulance trusts.", "İstanbul ıssues."]);

    public static QuarterInputs Inputs { get; } = new(
        Quarter,
        [
            new OrganisationInputs(
                Odd,
                [
                    new MetricValue(MetricId.Parse("OF0013"), "rate", 12.50m, new OrderEvidence(OrderBasis.PublishedRank, 3), "Dec-25"),
                    new MetricValue(MetricId.Parse("OF0014"), "%", 3m, new OrderEvidence(OrderBasis.PublishedScore, 215, 12), "Dec-25"),
                    new MetricValue(MetricId.Parse("infections"), "count", 0.00m, null, ""),
                ],
                Decisions),
            new OrganisationInputs(Plain, [], []) { MetricsBefore = 24 },
        ],
        Completeness);

    public static QuarterScores Scores { get; } = new(
        Quarter,
        [
            new OrganisationScores(
                Odd,
                [Score(1.3333333333333333333333333333m), Score(null)],
                [new CompositeScore(MetricId.Parse("OF9001"), 2.5m, 2.50m, [MetricId.Parse("OF0013")])],
                [new GroupScore("access", new MeanScore(2.125m, 2.13m, 4))],
                [new GroupScore("access/waits", new MeanScore(2m, 2.00m, 1))],
                new MeanScore(2.33333333333333333333m, 2.33m, 3)),
            new OrganisationScores(Plain, [], [], [], [], null) { TooFew = new MetricCoverage(3, 24) },
        ],
        [new MetricStatistics(MetricId.Parse("OF0013"), OrganisationType.Ambulance, 10, 1.5m, 1.25m, -2.75m)],
        Completeness);

    public static QuarterSegments Segments { get; } = new(
        Quarter,
        [Segment(Odd, new OverrideOutcome(true, OverrideSource.Decision, false)), Segment(Plain, new OverrideOutcome(false, OverrideSource.NotStated, null))],
        [new SegmentCuts(SegmentCuts.AverageScope, [1.75m, 2.25m, 2.75m], 205)],
        Completeness.Complete);

    public static PublishedResults Published { get; } = new(
        Quarter,
        [
            new PublishedResult(Odd.Code, MetricId.Parse("OF5001"), 2.33m, null) { Likely = new PublishedRange(2.1m, 2.50m) },
            new PublishedResult(Odd.Code, MetricId.Parse("OF5002"), 2.33m, null) { Spread = new PublishedSpread(1.5m, null, 2.75m) },
            new PublishedResult(Plain.Code, MetricId.Parse("OF5001"), 1.50m, 12),
            new PublishedResult(Plain.Code, MetricId.Parse("OF5002"), 1m, 3),
        ]);

    private static MetricScore Score(decimal? score) => new()
    {
        Metric = MetricId.Parse("OF0013"),
        ScoreId = score is null ? null : MetricId.Parse("OF1013"),
        Unit = "rate",
        Value = 12.50m,
        Unrounded = score,
        Printed = score is null ? null : 1.33m,
        Ties = 1,
        Averaged = score,
        GroupRank = score is null ? null : 3,
        GroupSize = score is null ? null : 134,
        TypeRank = score is null ? null : 2,
        PlacedByOrderEvidence = score is not null,
    };

    private static OrganisationSegments Segment(Organisation organisation, OverrideOutcome outcome) => new()
    {
        Organisation = organisation,
        Average = 2.10m,
        Unadjusted = 2,
        Override = outcome,
        Adjusted = 3,
        Final = 5,
        LeagueRank = 17,
        AverageRank = 9,
        Domains = [new DomainSegment("access", 2.13m, 2, 40)],
        Decisions = Decisions,
    };
}
