using NofPipeline.Domain.Rules;
using NofPipeline.Reading.MethodData;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>A rule: the family that it belongs to, and its numbers.</summary>
public sealed record RuleDocument
{
    /// <summary>
    /// <c>linear-rank</c>, <c>target-then-rank</c>, <c>rank-within-target</c>, <c>three-tier</c>, <c>bands</c>, <c>input-score</c>, <c>mean</c>,
    /// <c>matrix</c>, <c>pooled-quartiles</c> or <c>fixed-cuts</c>. Expect others.
    /// </summary>
    public required string Family { get; init; }

    /// <summary>The rule in words.</summary>
    public required string Words { get; init; }

    /// <summary>Its numbers, in order.</summary>
    public required IReadOnlyList<RuleConstantDocument> Constants { get; init; }

    /// <summary>The scores of a matrix, rows by the score of the first component; empty for any other family.</summary>
    public required IReadOnlyList<IReadOnlyList<decimal>> Cells { get; init; }

    /// <summary>Whether its result is rounded: of a mean to an integer, of quartiles each cut to two decimals.</summary>
    public required bool Rounded { get; init; }

    internal static RuleDocument? Of(ScoringRule? rule) => rule switch
    {
        null => null,
        LinearRankRule => Of("linear-rank", RuleWords.Of(rule)),
        TargetThenRankRule target => Of("target-then-rank", RuleWords.Of(rule), Constant("target", target.Target, target.AtTarget)),
        RankWithinTargetRule target => Of("rank-within-target", RuleWords.Of(rule), Constant("target", target.Target, target.AtTarget)),
        ThreeTierRule tiers => Of("three-tier", RuleWords.Of(rule), Constant("top", tiers.Top, AtTarget.Meets), Constant("floor", tiers.Floor, AtTarget.Meets)),
        BandsRule bands => Of("bands", RuleWords.Of(rule), [.. bands.Bands.Select(b => Constant("limit", b.Limit, b.AtLimit, b.Score)), Constant("otherwise", bands.Otherwise)]),
        InputScoreRule input => Of("input-score", RuleWords.Of(rule), [.. input.Allowed.Select(a => Constant("allowed", a))]),
        _ => throw new NotSupportedException($"{rule.GetType().Name} has no form."),
    };

    internal static RuleDocument Of(CompositeRule rule) => rule switch
    {
        MeanRule mean => Of("mean", RuleWords.Of(rule)) with { Rounded = mean.RoundedToInteger },
        MatrixRule matrix => Of("matrix", RuleWords.Of(rule)) with { Cells = matrix.Cells },
        _ => throw new NotSupportedException($"{rule.GetType().Name} has no form."),
    };

    internal static RuleDocument Of(SegmentationRule rule) => rule switch
    {
        PooledQuartilesRule quartiles => Of("pooled-quartiles", RuleWords.Of(rule)) with { Rounded = quartiles.CutsRounded },
        FixedCutsRule cuts => Of("fixed-cuts", RuleWords.Of(rule), [.. cuts.Cuts.Select(c => Constant("cut", c))]),
        _ => throw new NotSupportedException($"{rule.GetType().Name} has no form."),
    };

    private static RuleDocument Of(string family, string words, params IReadOnlyList<RuleConstantDocument> constants) =>
        new() { Family = family, Words = words, Constants = constants, Cells = [], Rounded = false };

    private static RuleConstantDocument Constant(string name, decimal value, AtTarget? atValue = null, decimal? score = null) => new()
    {
        Name = name,
        Value = value,
        AtValue = atValue switch { AtTarget.Meets => "meets", AtTarget.Misses => "misses", _ => null },
        Score = score,
    };
}

/// <summary>A number of a rule.</summary>
public sealed record RuleConstantDocument
{
    /// <summary>Such as <c>target</c>, <c>top</c>, <c>floor</c>, <c>limit</c>, <c>otherwise</c>, <c>allowed</c> or <c>cut</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The number, in the metric's unit; of <c>otherwise</c> and <c>allowed</c> a score.</summary>
    public required decimal Value { get; init; }

    /// <summary>What a value equal to it counts as: <c>meets</c> or <c>misses</c>; <c>null</c> where that does not arise.</summary>
    public required string? AtValue { get; init; }

    /// <summary>The score that a band with this limit gives; <c>null</c> for any other constant.</summary>
    public required decimal? Score { get; init; }
}
