using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>The values and scores of organisations, put together from inputs and scores.</summary>
internal sealed class Results(QuarterView view)
{
    private readonly Dictionary<(OdsCode, MetricId, string), MetricValue> values = view.Current.Inputs.Organisations
        .SelectMany(o => o.Values.Select(v => (o.Organisation.Code, Value: v)))
        .ToDictionary(v => (v.Code, v.Value.Metric, v.Value.Unit), v => v.Value);

    /// <summary>What an organisation has, by metric id and unit; composites last.</summary>
    public IEnumerable<(MetricHeadDocument Metric, ResultDocument Result)> Of(OrganisationScores scores) =>
    [
        .. scores.Metrics.Select(m => (MetricHeadDocument.Of(view.Method.Metric(m.Metric)!), Of(scores.Organisation.Code, m))),
        .. scores.Composites.Select(c => (MetricHeadDocument.Of(view.Method.Composites.First(d => d.Id == c.Id)), Of(c, view.Method.Composites.First(d => d.Id == c.Id).Averaged))),
    ];

    private ResultDocument Of(OdsCode organisation, MetricScore score)
    {
        var value = values.GetValueOrDefault((organisation, score.Metric, score.Unit));
        return new ResultDocument
        {
            Value = score.Value,
            Unit = score.Unit,
            ReportingPeriod = value?.ReportingPeriod ?? string.Empty,
            Score = score.Printed,
            ScoreUnrounded = score.Unrounded,
            Averaged = score.Averaged is not null,
            GroupRank = score.GroupRank,
            GroupSize = score.GroupSize,
            TypeRank = score.TypeRank,
            PlacedByOrderEvidence = score.PlacedByOrderEvidence,
            Ties = score.Ties,
            DerivedFrom = DerivedFromDocument.Of(value?.DerivedFrom),
            Components = [],
        };
    }

    private static ResultDocument Of(CompositeScore score, bool isAveraged) => new()
    {
        Value = null,
        Unit = "score",
        ReportingPeriod = string.Empty,
        Score = score.Printed,
        ScoreUnrounded = score.Unrounded,
        Averaged = isAveraged,
        GroupRank = null,
        GroupSize = null,
        TypeRank = null,
        PlacedByOrderEvidence = false,
        Ties = 0,
        DerivedFrom = null,
        Components = [.. score.Components.Select(c => c.Value)],
    };
}
