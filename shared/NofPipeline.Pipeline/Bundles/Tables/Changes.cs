using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Reading.Movements;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>How organisations moved since the quarter before, and why.</summary>
internal static class Changes
{
    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Segments.Quarter;
        var layout = new TidyLayout<AssessedMovement>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("previous_quarter", "The quarter before it.", _ => quarter.Previous.ToString())
            .Text("org_code", "ODS code.", m => m.Movement.Organisation.Code.Value)
            .Text("org_name", "Name.", m => m.Movement.Organisation.Name)
            .Text("type", "acute, mental-health-and-community, ambulance or icb.", m => m.Movement.Organisation.Type.Token())
            .Boolean("changed", "Whether the adjusted or the final segment differs, or the organisation is segmented in one of the quarters only.", m => m.Movement.Changed)
            .Text("causes", "Why, separated by spaces: the largest first: own-values, peers-moved, cuts-moved, override, decision, metric-set, method, entered, left; empty where nothing changed.", m => TokensOf(m.Movement.Causes));
        AddState(layout, "previous", "in the previous quarter; empty where it was not segmented", m => m.Movement.Before, m => m.LikelyBefore);
        AddState(layout, "current", "in the quarter; empty where it is not segmented", m => m.Movement.After, m => m.LikelyAfter);
        AddAverage(layout);
        return new BundleTable(
            $"nof-{quarter}-changes.csv",
            $"Changes since {quarter.Previous.Display}",
            "One row per organisation that is segmented in either quarter; no rows where the quarter before is not published.",
            layout.Columns,
            ["quarter", "org_code"],
            layout.Write(input.Previous?.Movements.OrderBy(m => m.Movement.Organisation.Code) ?? Enumerable.Empty<AssessedMovement>()));
    }

    private static void AddState(
        TidyLayout<AssessedMovement> layout, string prefix, string when, Func<AssessedMovement, SegmentState?> state, Func<AssessedMovement, LikelyRange?> likely) => layout
        .Number($"{prefix}_average_score", $"Average metric score, half up to two decimals, {when}.", m => state(m)?.Average)
        .Integer($"{prefix}_unadjusted_segment", $"Segment before the financial override {when}.", m => state(m)?.Unadjusted)
        .Boolean($"{prefix}_financial_override", $"Whether the financial override applies {when}, or nothing states it.", m => state(m)?.Override)
        .Integer($"{prefix}_adjusted_segment", $"Segment after the override {when}.", m => state(m)?.Adjusted)
        .Integer($"{prefix}_final_segment", $"Segment after decisions {when}, or nothing states it.", m => state(m)?.Final)
        .Integer($"{prefix}_league_rank", $"League rank {when}.", m => state(m)?.LeagueRank)
        .Number($"{prefix}_segment_probability", $"Probability of the adjusted segment {when}.", m => likely(m)?.ProbabilityOf(state(m)?.Adjusted));

    private static void AddAverage(TidyLayout<AssessedMovement> layout)
    {
        layout.Number(
            "average_score_change",
            "Change of the unrounded average, kept to 20 decimals; positive is worse; the sum of the parts; empty where it is not segmented in both quarters.",
            m => m.Average?.Change);
        foreach (var cause in Enum.GetValues<AverageCause>())
        {
            layout.Number(
                $"{cause.Token().Replace('-', '_')}_points",
                $"Part of that change: {CauseWords.Of(cause)}.",
                m => m.Average is { } average ? average.Parts.FirstOrDefault(p => p.Cause == cause)?.Points ?? 0m : null);
        }

        layout
            .Number("change_chance", "How likely chance alone changes the average as much, 0.0001 to 1.", m => m.Chance)
            .Boolean("beyond_noise", "Whether that is less than 0.05.", m => m.BeyondNoise);
    }

    private static string TokensOf(IEnumerable<MovementCause> causes) => string.Join(' ', causes.Select(cause => cause.Token()));
}
