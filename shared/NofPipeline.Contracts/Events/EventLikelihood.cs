namespace NofPipeline.Contracts.Events;

/// <summary>How sure an organisation's standing in a quarter is: 95 % likely ranges, and the probability of its adjusted segment.</summary>
public sealed record EventLikelihood
{
    /// <summary>Lower end of the average metric score, two decimals.</summary>
    public required decimal AverageLow { get; init; }

    /// <summary>Upper end of it.</summary>
    public required decimal AverageHigh { get; init; }

    /// <summary>Better end of the league rank.</summary>
    public required int RankLow { get; init; }

    /// <summary>Worse end of it.</summary>
    public required int RankHigh { get; init; }

    /// <summary>The probability of the adjusted segment, 0 to 1.</summary>
    public required decimal Probability { get; init; }
}
