namespace NofPipeline.Snapshots.Audit;

/// <summary>What somebody has done and why, before it has a number.</summary>
public sealed record AuditEntry
{
    /// <summary>Who: a person or an account, as they gave it.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, such as <c>promote</c> or <c>dead-letter-discard</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, such as <c>scores 2025-26Q4</c> or the id of a message.</summary>
    public required string Subject { get; init; }

    /// <summary>Why, in their words; empty only where the action asks for none.</summary>
    public required string Reason { get; init; }

    /// <summary>What it led to, such as the id of a snapshot; empty where there is nothing to add.</summary>
    public required string Outcome { get; init; }
}
