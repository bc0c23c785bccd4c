using System.Text.Json;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Publishing.Bundles.Tables;

/// <summary>How organisations moved since the quarter before.</summary>
internal static class Changes
{
    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Segments.Quarter;
        var layout = new TidyLayout<Movement>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("previous_quarter", "The quarter before it.", _ => quarter.Previous.ToString())
            .Text("org_code", "ODS code.", m => m.Organisation.Code.Value)
            .Text("org_name", "Name.", m => m.Organisation.Name)
            .Text("type", "acute, mental-health-and-community, ambulance or icb.", m => m.Organisation.Type.Token())
            .Boolean("changed", "Whether the adjusted or the final segment differs, or the organisation is segmented in one of the quarters only.", m => m.Changed)
            .Text("causes", "Why, separated by spaces: own-values, cuts-moved, override, decision, metric-set, method, entered, left; empty where nothing changed.", CausesOf);
        AddState(layout, "previous", "in the previous quarter; empty where it was not segmented", m => m.Before);
        AddState(layout, "current", "in the quarter; empty where it is not segmented", m => m.After);
        return new BundleTable(
            $"nof-{quarter}-changes.csv",
            $"Changes since {quarter.Previous.Display}",
            "One row per organisation that is segmented in either quarter; no rows where the quarter before is not published.",
            layout.Columns,
            ["quarter", "org_code"],
            layout.Write(input.Previous?.Movements.OrderBy(m => m.Organisation.Code) ?? Enumerable.Empty<Movement>()));
    }

    private static void AddState(TidyLayout<Movement> layout, string prefix, string when, Func<Movement, SegmentState?> state) => layout
        .Number($"{prefix}_average_score", $"Average metric score, half up to two decimals, {when}.", m => state(m)?.Average)
        .Integer($"{prefix}_unadjusted_segment", $"Segment before the financial override {when}.", m => state(m)?.Unadjusted)
        .Boolean($"{prefix}_financial_override", $"Whether the financial override applies {when}.", m => state(m)?.Override)
        .Integer($"{prefix}_adjusted_segment", $"Segment after the override {when}.", m => state(m)?.Adjusted)
        .Integer($"{prefix}_final_segment", $"Segment after decisions {when}.", m => state(m)?.Final)
        .Integer($"{prefix}_league_rank", $"League rank {when}.", m => state(m)?.LeagueRank);

    private static string CausesOf(Movement movement) =>
        string.Join(' ', movement.Causes.Select(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.ToString())));
}
