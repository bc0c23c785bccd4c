namespace NofPipeline.Operator.Status;

/// <summary>Where a quarter stands.</summary>
internal sealed record QuarterStatus
{
    /// <summary>In machine form.</summary>
    public required string Quarter { get; init; }

    public required string Method { get; init; }

    /// <summary><c>final</c> or <c>provisional</c>.</summary>
    public required string State { get; init; }

    /// <summary>What is missing, in sentences; empty where the quarter is final.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The stages that have a version, in the order of the pipeline.</summary>
    public required IReadOnlyList<StageStatus> Stages { get; init; }
}
