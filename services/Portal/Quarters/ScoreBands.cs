namespace NofPipeline.Portal.Quarters;

/// <summary>What band a score is in.</summary>
internal static class ScoreBands
{
    public static IReadOnlyList<ScoreBand> All { get; } = [ScoreBand.Green, ScoreBand.Amber, ScoreBand.Red];

    public static ScoreBand Of(decimal printed) => printed < 2m ? ScoreBand.Green : printed < 3m ? ScoreBand.Amber : ScoreBand.Red;

    /// <summary>Such as <c>green, 1.00 to 1.99</c>.</summary>
    public static string Words(this ScoreBand band) => band switch
    {
        ScoreBand.Green => "green, 1.00 to 1.99",
        ScoreBand.Amber => "amber, 2.00 to 2.99",
        ScoreBand.Red => "red, 3.00 to 4.00",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };
}
