using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Explanations;

/// <summary>Works the cuts out anew and says in which segment they put a score.</summary>
internal static class CutsExplainer
{
    public static CutsExplanation Explain(
        string scope, SegmentationRule rule, IReadOnlyList<decimal> printed, decimal own, SegmentCuts? stored, RuleBasis? basis, DiscrepancyLog log)
    {
        List<CutExplanation> cuts = rule switch
        {
            FixedCutsRule fixedCuts => [.. fixedCuts.Cuts.Select(cut => new CutExplanation(cut, "stated by the method", null))],
            PooledQuartilesRule quartiles => Quartiles(quartiles, [.. printed.Order()]),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown segmentation rule."),
        };
        log.Check($"cuts of {scope}", Text(stored?.Cuts ?? []), Text(cuts.Select(c => c.Value)));
        log.Check($"cuts of {scope}: organisations", stored?.Organisations ?? 0, printed.Count);
        var below = cuts.Count(cut => cut.Value < own);
        return new CutsExplanation(
            rule is FixedCutsRule ? "fixed_cuts" : "pooled_quartiles", RuleOf(rule), printed.Count, cuts, 1 + below, Verdict(own, cuts, below), basis);
    }

    private static string RuleOf(SegmentationRule rule) => rule switch
    {
        FixedCutsRule => "Three cuts that are the same for every type and quarter. A score equal to a cut is in the better segment.",
        PooledQuartilesRule { CutsRounded: true } =>
            "The printed scores of all organisations, types pooled, are cut into quarters; each cut is rounded half up to 2 decimals. A score equal to a cut is in the better segment.",
        _ => "The printed scores of all organisations, types pooled, are cut into quarters. A score equal to a cut is in the better segment.",
    };

    /// <summary>Inclusive quantiles: the place (n - 1) q / 4 of the scores in ascending order, counted from 0, and between two places the part of the way.</summary>
    private static List<CutExplanation> Quartiles(PooledQuartilesRule rule, IReadOnlyList<decimal> ascending) =>
    [
        .. Enumerable.Range(1, 3).Select(q =>
        {
            var (place, part) = Math.DivRem((ascending.Count - 1) * q, 4);
            var low = Term.Named("lower", ascending[place]);
            var working = part == 0
                ? low.Worked()
                : (low + ((Term.Named("upper", ascending[place + 1]) - low) * Term.Named("quarters of the way", part) / 4m)).Worked();
            var text = part == 0
                ? $"the {25 * q}% quantile of {ascending.Count} scores: place {place + 1} from the best"
                : $"the {25 * q}% quantile of {ascending.Count} scores: {part}/4 of the way from place {place + 1} to place {place + 2} from the best";
            return new CutExplanation(rule.CutsRounded ? ScoreRounding.Print(working.Result) : working.Result, text, working);
        }),
    ];

    private static string Verdict(decimal own, List<CutExplanation> cuts, int below) => below switch
    {
        0 => $"{Term.Text(own)} is not above the first cut, {Term.Text(cuts[0].Value)}: segment 1.",
        3 => $"{Term.Text(own)} is above the third cut, {Term.Text(cuts[2].Value)}: segment 4.",
        _ => $"{Term.Text(own)} is above {Term.Text(cuts[below - 1].Value)} and not above {Term.Text(cuts[below].Value)}: segment {below + 1}.",
    };

    private static string Text(IEnumerable<decimal> cuts) => string.Join(", ", cuts.Select(Term.Text));
}
