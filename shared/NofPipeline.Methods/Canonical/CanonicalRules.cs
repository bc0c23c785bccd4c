using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods.Canonical;

/// <summary>The canonical form of scoring, composite and segmentation rules. The words are fixed: renaming a C# type changes no digest.</summary>
internal static class CanonicalRules
{
    public static void Write(CanonicalText to, ScoringRule? rule)
    {
        switch (rule)
        {
            case null:
                to.Write("family", "none");
                break;
            case LinearRankRule:
                to.Write("family", "linear_rank");
                break;
            case TargetThenRankRule target:
                to.Write("family", "target_then_rank").Write("target", target.Target).Write("at_target", Word(target.AtTarget));
                break;
            case RankWithinTargetRule target:
                to.Write("family", "rank_within_target").Write("target", target.Target).Write("at_target", Word(target.AtTarget));
                break;
            case ThreeTierRule tiers:
                to.Write("family", "three_tier").Write("top", tiers.Top).Write("floor", tiers.Floor);
                break;
            case BandsRule bands:
                to.Write("family", "bands").WriteEach("bands", bands.Bands, WriteBand).Write("otherwise", bands.Otherwise);
                break;
            case InputScoreRule input:
                to.Write("family", "input").WriteEach("allowed", input.Allowed, (t, score) => t.Write("score", score));
                break;
            default:
                throw new NotSupportedException($"{rule.GetType().Name} has no canonical form.");
        }
    }

    public static void Write(CanonicalText to, CompositeRule rule)
    {
        switch (rule)
        {
            case MeanRule mean:
                to.Write("family", "mean").Write("rounded_to_integer", mean.RoundedToInteger);
                break;
            case MatrixRule matrix:
                to.Write("family", "matrix").WriteEach("cells", matrix.Cells, (t, row) => t.WriteEach("row", row, (u, cell) => u.Write("cell", cell)));
                break;
            default:
                throw new NotSupportedException($"{rule.GetType().Name} has no canonical form.");
        }
    }

    public static void Write(CanonicalText to, SegmentationRule rule)
    {
        switch (rule)
        {
            case PooledQuartilesRule quartiles:
                to.Write("family", "pooled_quartiles").Write("cuts_rounded", quartiles.CutsRounded);
                break;
            case FixedCutsRule cuts:
                to.Write("family", "fixed_cuts").WriteEach("cuts", cuts.Cuts, (t, cut) => t.Write("cut", cut));
                break;
            default:
                throw new NotSupportedException($"{rule.GetType().Name} has no canonical form.");
        }
    }

    public static string Word(AtTarget atTarget) => atTarget == AtTarget.Meets ? "meets" : "misses";

    private static void WriteBand(CanonicalText to, Band band) =>
        to.Write("limit", band.Limit).Write("at_limit", Word(band.AtLimit)).Write("score", band.Score);
}
