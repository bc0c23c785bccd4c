namespace NofPipeline.Portal.Quarters;

/// <summary>What band a score is in.</summary>
internal static class ScoreBands
{
    /// <summary>What the words mean, for captions.</summary>
    public const string Legend = "Score bands: strong up to 1.75, above middle up to 2.50, below middle up to 3.25, weak beyond; quarters of the scale, and not NHS England's.";

    private static readonly decimal[] Limits = [1.75m, 2.5m, 3.25m];

    public static IReadOnlyList<ScoreBand> All { get; } = Enum.GetValues<ScoreBand>();

    public static ScoreBand Of(decimal printed) => (ScoreBand)(1 + Limits.Count(limit => limit < printed));

    public static string Words(this ScoreBand band) => band switch
    {
        ScoreBand.Strong => "strong",
        ScoreBand.AboveMiddle => "above middle",
        ScoreBand.BelowMiddle => "below middle",
        ScoreBand.Weak => "weak",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };
}
