using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>The cuts between segments.</summary>
internal static class Cuts
{
    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Segments.Quarter;
        var layout = new TidyLayout<(SegmentCuts Cuts, int Index)>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("scope", "average, or the machine token of a domain.", r => r.Cuts.Scope)
            .Integer("after_segment", "The better of the two segments that the cut parts, 1 to 3.", r => r.Index + 1)
            .Number("cut", "A score up to and including it is in the better segment.", r => r.Cuts.Cuts[r.Index])
            .Integer("organisations", "How many organisations have the score.", r => r.Cuts.Organisations);
        return new BundleTable(
            $"nof-{quarter}-cuts.csv",
            $"Cuts between segments, {quarter.Display}",
            "Three rows for the average metric score, then three per domain.",
            layout.Columns,
            ["quarter", "scope", "after_segment"],
            layout.Write(input.Segments.Cuts.SelectMany(c => c.Cuts.Select((_, i) => (c, i)))));
    }
}
