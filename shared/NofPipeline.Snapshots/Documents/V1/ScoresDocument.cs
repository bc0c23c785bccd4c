using System.Text.Json.Serialization;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The part of an organisation in a scores snapshot. Of how much is in nothing is written unless it is too little.</summary>
internal sealed record ScoresDocument(
    OrganisationDocument Organisation,
    IReadOnlyList<ScoresDocument.MetricDocument> Metrics,
    IReadOnlyList<ScoresDocument.CompositeDocument> Composites,
    IReadOnlyList<ScoresDocument.GroupDocument> Domains,
    IReadOnlyList<ScoresDocument.GroupDocument> SubDomains,
    ScoresDocument.MeanDocument? Average,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoresDocument.CoverageDocument? TooFew = null)
{
    public static ScoresDocument Of(OrganisationScores scores) => new(
        OrganisationDocument.Of(scores.Organisation),
        [.. scores.Metrics.Select(MetricDocument.Of)],
        [.. scores.Composites.Select(c => new CompositeDocument(c.Id, c.Unrounded, c.Printed, c.Components))],
        [.. scores.Domains.Select(GroupDocument.Of)],
        [.. scores.SubDomains.Select(GroupDocument.Of)],
        scores.Average is { } average ? MeanDocument.Of(average) : null,
        scores.TooFew is { } tooFew ? new CoverageDocument(tooFew.In, tooFew.Before) : null);

    public OrganisationScores Read() => new(
        Organisation.Read(),
        [.. Metrics.Select(m => m.Read())],
        [.. Composites.Select(c => new CompositeScore(c.Id, c.Unrounded, c.Printed, c.Components))],
        [.. Domains.Select(d => d.Read())],
        [.. SubDomains.Select(d => d.Read())],
        Average?.Read())
    {
        TooFew = TooFew is { } tooFew ? new MetricCoverage(tooFew.In, tooFew.Before) : null,
    };

    internal sealed record CoverageDocument(int In, int Before);

    internal sealed record MetricDocument(
        MetricId Metric,
        MetricId? ScoreId,
        string Unit,
        decimal Value,
        decimal? Unrounded,
        decimal? Printed,
        decimal? Averaged,
        int? GroupRank,
        int? GroupSize,
        int? TypeRank,
        bool PlacedByOrderEvidence,
        int Ties)
    {
        public static MetricDocument Of(MetricScore score) => new(
            score.Metric,
            score.ScoreId,
            score.Unit,
            score.Value,
            score.Unrounded,
            score.Printed,
            score.Averaged,
            score.GroupRank,
            score.GroupSize,
            score.TypeRank,
            score.PlacedByOrderEvidence,
            score.Ties);

        public MetricScore Read() => new()
        {
            Metric = Metric,
            ScoreId = ScoreId,
            Unit = Unit,
            Value = Value,
            Unrounded = Unrounded,
            Printed = Printed,
            Averaged = Averaged,
            GroupRank = GroupRank,
            GroupSize = GroupSize,
            TypeRank = TypeRank,
            PlacedByOrderEvidence = PlacedByOrderEvidence,
            Ties = Ties,
        };
    }

    internal sealed record CompositeDocument(MetricId Id, decimal Unrounded, decimal Printed, IReadOnlyList<MetricId> Components);

    internal sealed record GroupDocument(string Id, MeanDocument Mean)
    {
        public static GroupDocument Of(GroupScore group) => new(group.Id, MeanDocument.Of(group.Mean));

        public GroupScore Read() => new(Id, Mean.Read());
    }

    internal sealed record MeanDocument(decimal Unrounded, decimal Printed, int Items)
    {
        public static MeanDocument Of(MeanScore mean) => new(mean.Unrounded, mean.Printed, mean.Items);

        public MeanScore Read() => new(Unrounded, Printed, Items);
    }
}
