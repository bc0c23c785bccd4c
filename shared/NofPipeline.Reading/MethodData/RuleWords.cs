using System.Globalization;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Reading.MethodData;

/// <summary>Rules in words and figures; the formulas of the families are told in docs/method.md.</summary>
public static class RuleWords
{
    public static string Of(ScoringRule? rule) => rule switch
    {
        null => "shown, not scored",
        LinearRankRule => "1 to 4 by rank",
        TargetThenRankRule target => Text($"target {target.Target} met: 1 (equal {Word(target.AtTarget)}); missed: 2 to 4 by rank"),
        RankWithinTargetRule target => Text($"target {target.Target} met: 1 to 3 by rank (equal {Word(target.AtTarget)}); missed: 4"),
        ThreeTierRule tiers => Text($"{tiers.Top} or better: 1; down to {tiers.Floor}: 2 to 3 by rank; worse: 4"),
        BandsRule bands => string.Join("; ", bands.Bands.Select(b => Text($"to {b.Limit} (equal {Word(b.AtLimit)}): {b.Score}")).Append(Text($"otherwise {bands.Otherwise}"))),
        InputScoreRule input => $"the score is given: {string.Join(", ", input.Allowed.Select(a => Text($"{a}")))}",
        _ => throw new NotSupportedException($"{rule.GetType().Name} has no words."),
    };

    public static string Of(CompositeRule rule) => rule switch
    {
        MeanRule mean => mean.RoundedToInteger ? "mean of the scores, rounded half up to an integer" : "mean of the unrounded scores",
        MatrixRule matrix => $"matrix, rows by the first score: {string.Join(" | ", matrix.Cells.Select(row => string.Join(' ', row.Select(c => Text($"{c}")))))}",
        _ => throw new NotSupportedException($"{rule.GetType().Name} has no words."),
    };

    public static string Of(SegmentationRule rule) => rule switch
    {
        PooledQuartilesRule quartiles => $"cuts are the quartiles of the printed scores, all types pooled, {(quartiles.CutsRounded ? "rounded half up to two decimals" : "not rounded")}",
        FixedCutsRule cuts => $"fixed cuts {string.Join(", ", cuts.Cuts.Select(c => Text($"{c}")))}; a score equal to a cut is in the better segment",
        _ => throw new NotSupportedException($"{rule.GetType().Name} has no words."),
    };

    public static string Of(OverrideRule rule) =>
        Text($"{rule.Id}: no better than segment {rule.NoBetterThan}; ")
        + (rule.LiftedWhenAllScoreOne.Count == 0
            ? $"set by the decision {rule.DecisionKind}"
            : $"lifted when {string.Join(" and ", rule.LiftedWhenAllScoreOne)} score 1; the decision {rule.DecisionKind} outranks that{Others(rule)}");

    private static string Others(OverrideRule rule) => rule.OtherReadings.Count == 0
        ? string.Empty
        : $"; readings that fit as well: {string.Join("; ", rule.OtherReadings.Select(r => $"lifted where {r.Text}"))}";

    public static string Of(DecisionDefinition decision) =>
        $"{decision.Kind} ({decision.Name}): {string.Join(", ", decision.Values)}"
        + (decision.FinalSegment is { } segment ? Text($"; 1 leads to final segment {segment}") : string.Empty)
        + (decision.PublishedRow is { } row ? $"; published as {row}{(decision.PublishedIn.Count == 0 ? string.Empty : $" for {string.Join(", ", decision.PublishedIn)}")}" : string.Empty);

    public static string Of(QuarterRule rule) =>
        $"{string.Join(", ", rule.Quarters)}, {string.Join(", ", rule.Metrics)}: "
        + string.Join("; ", new[]
        {
            rule.AtTarget is { } atTarget ? $"a value equal to the target {Word(atTarget)} it" : null,
            rule.Decimals is { } decimals ? Text($"values derived from months are rounded half up to {decimals} decimals") : null,
            rule.RoundedBeforeMeans ? "scores enter all means rounded half up to two decimals" : null,
        }.OfType<string>());

    public static string Of(DerivationRule rule) =>
        Text($"where no value is given, {rule.Measure} of the {rule.Basis.Token().Replace('_', ' ')}, times {rule.MultiplyBy}{(rule.Decimals is { } decimals ? $", rounded half up to {decimals} decimals" : string.Empty)}");

    public static string Of(Polarity polarity) => polarity == Polarity.HigherIsBetter ? "higher" : "lower";

    public static string Of(PeerSet peers) => peers == PeerSet.National ? "national" : "own type";

    public static string Of(IEnumerable<OrganisationType> types) => string.Join(", ", types.Order().Select(t => t.Token()));

    private static string Word(AtTarget atTarget) => atTarget == AtTarget.Meets ? "meets" : "misses";

    /// <summary>Without trailing zeros, as the rules are compared.</summary>
    private static string Text(FormattableString text) => string.Format(
        CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(a => a is decimal d ? d.ToString("0.############################", CultureInfo.InvariantCulture) : a)]);
}
