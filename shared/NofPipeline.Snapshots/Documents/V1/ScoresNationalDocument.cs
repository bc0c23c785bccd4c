using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The national part of a scores snapshot.</summary>
internal sealed record ScoresNationalDocument(IReadOnlyList<ScoresNationalDocument.StatisticsDocument> Statistics, CompletenessDocument Completeness)
{
    public static ScoresNationalDocument Of(QuarterScores scores) => new(
        [.. scores.Statistics.Select(s => new StatisticsDocument(s.Metric, s.Type, s.Organisations, s.Median, s.LowerQuartile, s.UpperQuartile))],
        CompletenessDocument.Of(scores.Completeness));

    public IReadOnlyList<MetricStatistics> ReadStatistics() =>
        [.. Statistics.Select(s => new MetricStatistics(s.Metric, s.Type, s.Organisations, s.Median, s.LowerQuartile, s.UpperQuartile))];

    internal sealed record StatisticsDocument(
        MetricId Metric, OrganisationType Type, int Organisations, decimal Median, decimal LowerQuartile, decimal UpperQuartile);
}
