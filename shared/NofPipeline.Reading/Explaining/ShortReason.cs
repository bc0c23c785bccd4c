using NofPipeline.Domain.Explanations;

namespace NofPipeline.Reading.Explaining;

/// <summary>Why a score is what it is, in a few words.</summary>
public static class ShortReason
{
    public static string Of(MetricExplanation metric) => metric.Score is { } score ? Of(score, metric.Averaged is null) : string.Empty;

    private static string Of(ScoreExplanation score, bool isPart)
    {
        var rank = score.Group is { } group ? $"{Figures.Count(group.Rank)} of {Figures.Count(group.Size)}" : null;
        var reason = score.Family switch
        {
            "target_then_rank" => rank is null ? "meets the target" : $"misses it, {rank}",
            "rank_within_target" => rank is null ? "misses the target" : $"meets it, {rank}",
            "three_tier" => rank is null ? score.Working.Result == 1 ? "reaches the top" : "below the floor" : $"between, {rank}",
            "bands" => "by its band",
            "input" => "given as a score",
            _ => $"rank {rank}",
        };
        return isPart ? $"{reason} (part)" : reason;
    }
}
