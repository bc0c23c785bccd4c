using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Explanations;

/// <summary>Works plain means out anew.</summary>
internal static class MeanExplainer
{
    /// <summary>The mean of scores; <c>null</c> where there are none.</summary>
    public static MeanExplanation? Explain(string figure, IReadOnlyList<ScoreItem> items, MeanScore? stored, DiscrepancyLog log)
    {
        var explained = items.Count == 0 ? null : Mean(items);
        log.Check($"{figure}, unrounded", stored?.Unrounded, explained?.Working.Result);
        log.Check($"{figure}, printed", stored?.Printed, explained?.Printed);
        log.Check($"{figure}: how many scores entered", stored?.Items ?? 0, items.Count);
        return explained;
    }

    private static MeanExplanation Mean(IReadOnlyList<ScoreItem> items)
    {
        var sum = items.Sum(i => i.Score);
        var working = (Term.Named("sum of scores", sum) / Term.Named("count", items.Count)).Kept().Worked();
        return new MeanExplanation(items, sum, working, ScoreRounding.Print(working.Result));
    }
}
