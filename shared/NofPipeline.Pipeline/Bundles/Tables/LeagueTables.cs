using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Reading.Movements;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>All league tables in one tidy file.</summary>
internal static class LeagueTables
{
    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Segments.Quarter;
        var unrounded = input.Scores.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Average?.Unrounded);
        var layout = new TidyLayout<OrganisationSegments>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("org_code", "ODS code.", o => o.Organisation.Code.Value)
            .Text("org_name", "Name.", o => o.Organisation.Name)
            .Text("type", "acute, mental-health-and-community, ambulance or icb.", o => o.Organisation.Type.Token())
            .Text("subtype", "Finer class; may be empty.", o => o.Organisation.Subtype)
            .Text("region", "NHS England region.", o => o.Organisation.Region)
            .Number("average_score", "Average metric score, 1 (best) to 4, half up to two decimals.", o => o.Average)
            .Number("average_score_unrounded", "The same before rounding, kept to 20 decimals.", o => unrounded[o.Organisation.Code])
            .Integer("unadjusted_segment", "Segment before the financial override, 1 to 4.", o => o.Unadjusted)
            .Boolean("financial_override", "Whether the financial override applies; empty where nothing states it.", o => o.Override.Source == OverrideSource.NotStated ? null : o.Override.Applies)
            .Text("override_source", "Where that comes from: decision, derived or not-stated.", o => o.Override.Source.Token())
            .Text("override_recorded_by", "Who recorded by hand whether it applies, and when; empty where nobody did.", o => WhoOf(o.OverrideByHand))
            .Text("override_disputed_by", "Readings of the override's rule that fit what is published as well and would decide otherwise, separated by spaces.", o => string.Join(' ', o.OverrideDisputedBy))
            .Integer("adjusted_segment", "Segment after the override, 1 to 4.", o => o.Adjusted)
            .Integer("final_segment", "Segment after decisions, 1 to 5; empty where nothing states whether a decision sets it.", o => o.Final)
            .Text("final_recorded_by", "Who recorded by hand whether a decision sets it, and when; empty where nobody did.", o => WhoOf(o.FinalByHand))
            .Integer("league_rank", "Competition rank within the type by adjusted segment, then average; 1 is best.", o => o.LeagueRank)
            .Integer("average_rank", "Competition rank within the type by average alone.", o => o.AverageRank)
            .Number("average_score_low", "Lower end of the 95 % likely range of the average.", o => o.Likely?.AverageLow)
            .Number("average_score_high", "Upper end of it.", o => o.Likely?.AverageHigh)
            .Integer("league_rank_low", "Better end of the 95 % likely range of the league rank.", o => o.Likely?.RankLow)
            .Integer("league_rank_high", "Worse end of it.", o => o.Likely?.RankHigh)
            .Number("segment_1_probability", "Probability of adjusted segment 1, 0 to 1.", o => o.Likely?.Segments[0])
            .Number("segment_2_probability", "Probability of adjusted segment 2, 0 to 1.", o => o.Likely?.Segments[1])
            .Number("segment_3_probability", "Probability of adjusted segment 3, 0 to 1.", o => o.Likely?.Segments[2])
            .Number("segment_4_probability", "Probability of adjusted segment 4, 0 to 1.", o => o.Likely?.Segments[3])
            .Text("segment_standing", "How firmly it is in its segment: clear, depends-on-one-metric or borderline.", o => o.Sensitivity?.Standing.Token() ?? string.Empty)
            .Text("deciding_metric", "The one metric or composite that its segment depends on.", o => o.Sensitivity?.DecidingItem?.Value ?? string.Empty)
            .Integer("league_rank_low_without_one", "Best league rank when one of its metrics is left out.", o => o.Sensitivity?.Without.Min(w => (int?)w.Outcome.LeagueRank))
            .Integer("league_rank_high_without_one", "Worst league rank then.", o => o.Sensitivity?.Without.Max(w => (int?)w.Outcome.LeagueRank));
        var rows = input.Segments.Organisations
            .OrderBy(o => o.Organisation.Type)
            .ThenBy(o => o.LeagueRank)
            .ThenBy(o => o.Organisation.Code);
        return new BundleTable(
            $"nof-{quarter}-league-tables.csv",
            $"League tables, {quarter.Display}",
            "One row per segmented organisation, by type and league rank.",
            layout.Columns,
            ["quarter", "org_code"],
            layout.Write(rows));
    }

    private static string WhoOf(Decision? decision) => decision is null ? string.Empty : DecisionWords.ByHand(decision);
}
