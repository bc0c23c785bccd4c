namespace NofPipeline.Contracts.Events;

/// <summary>How many organisations changed segment since the previous quarter, each counted once, where it stands first.</summary>
public sealed record MovementSummary
{
    /// <summary>Organisations whose adjusted or final segment changed; the sum of the five that follow.</summary>
    public required int Changed { get; init; }

    /// <summary>Of them, segmented in one of the two quarters only.</summary>
    public required int EnteredOrLeft { get; init; }

    /// <summary>By the financial override.</summary>
    public required int ByOverride { get; init; }

    /// <summary>By a decision.</summary>
    public required int ByDecision { get; init; }

    /// <summary>With an average that changed beyond noise.</summary>
    public required int BeyondNoise { get; init; }

    /// <summary>With one that did not.</summary>
    public required int WithinNoise { get; init; }

    /// <summary>Besides: organisations whose average changed beyond noise and whose segment did not change.</summary>
    public required int BeyondNoiseInSameSegment { get; init; }
}
