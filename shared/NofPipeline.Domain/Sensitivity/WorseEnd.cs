using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Sensitivity;

/// <summary>Averages as they would be if equal values shared the worst of their ranks instead of the best.</summary>
/// <param name="method">The method that made the scores.</param>
/// <param name="quarter">Whose rules hold.</param>
internal sealed class WorseEnd(MethodDefinition method, Quarter quarter)
{
    private readonly Dictionary<MetricId, MetricDefinition> metrics = method.MetricsIn(quarter).ToDictionary(m => m.Id);

    public MeanScore? AverageOf(OrganisationScores scores) => Aggregator.Average([.. scores.Metrics.Select(Rescored)], method);

    private MetricScore Rescored(MetricScore score)
    {
        if (score is not { Ties: > 0, GroupRank: { } rank, GroupSize: { } size })
        {
            return score;
        }

        var metric = metrics[score.Metric];
        var worse = ScoringFamilies.ScoreOfRank(metric.Scoring(score.Unit)!.Rule!, rank + score.Ties, size);
        return score with { Unrounded = worse, Printed = ScoreRounding.Print(worse), Averaged = metric.Averages(worse) };
    }
}
