namespace NofPipeline.Reading.Explaining;

/// <summary>What an explanation was made by and from, in words.</summary>
public static class TrailPart
{
    public static ExplainedPart Of(ExplainAnswer answer)
    {
        var method = answer.Explanation.Method;
        return new ExplainedPart(
            "Made by and from",
            [
                ("method", $"{method.Title} ({method.Id} {method.Version}), digest {method.Digest}"),
                ("inputs", answer.Snapshots.Inputs.Value),
                ("scores", answer.Snapshots.Scores.Value),
                ("segments", $"{answer.Snapshots.Segments.Value}, version {Figures.Count(answer.Snapshots.Version)}"),
            ]);
    }
}
