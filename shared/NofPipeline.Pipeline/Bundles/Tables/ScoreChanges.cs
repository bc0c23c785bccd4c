using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>What every metric and composite adds to the changes of the averages.</summary>
internal static class ScoreChanges
{
    private const string Unchanged = "none";

    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Segments.Quarter;
        var layout = new TidyLayout<Row>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("previous_quarter", "The quarter before it.", _ => quarter.Previous.ToString())
            .Text("org_code", "ODS code.", r => r.Movement.Organisation.Value)
            .Text("metric_id", "Id of the metric or composite.", r => r.Item.Item.Value)
            .Number("previous_score", "Its score as it entered the previous average; empty where it did not.", r => r.Item.Before)
            .Number("score", "Its score as it enters the average; empty where it does not.", r => r.Item.After)
            .Text("cause", "own-figures, annual-refreshed, revised, peers-moved, metric-set or method; none where the score is the same.", r => r.Cause)
            .Number("points", "What that adds to the change of the average; positive is worse; empty for metric-set, which depends on all metrics together and stands with the organisation.", r => r.Points);
        return new BundleTable(
            $"nof-{quarter}-score-changes.csv",
            $"What every metric adds to the changes of averages since {quarter.Previous.Display}",
            "One row per organisation, metric or composite of either average, and cause; no rows where the quarter before is not published.",
            layout.Columns,
            ["quarter", "org_code", "metric_id", "cause"],
            layout.Write((input.Previous?.Movements ?? []).Select(m => m.Average).OfType<AverageMovement>().OrderBy(m => m.Organisation).SelectMany(RowsOf)));
    }

    private static IEnumerable<Row> RowsOf(AverageMovement movement) => movement.Items.SelectMany(item => item switch
    {
        { Before: null } or { After: null } => [new Row(movement, item, AverageCause.MetricSet.Token(), null)],
        { Parts.Count: 0 } => [new Row(movement, item, Unchanged, 0m)],
        _ => item.Parts.OrderBy(p => p.Cause).Select(p => new Row(movement, item, p.Cause.Token(), p.Points)),
    });

    private sealed record Row(AverageMovement Movement, ItemMovement Item, string Cause, decimal? Points);
}
