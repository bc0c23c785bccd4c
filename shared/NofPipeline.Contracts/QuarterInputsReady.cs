namespace NofPipeline.Contracts;

/// <summary>The inputs of a quarter have changed: the scoring stage should bring its scores up to date.</summary>
public sealed record QuarterInputsReady : IStageMessage
{
    /// <inheritdoc />
    public required Guid MessageId { get; init; }

    /// <inheritdoc />
    public required string Quarter { get; init; }

    /// <inheritdoc />
    public required string Method { get; init; }

    /// <inheritdoc />
    public required string Lane { get; init; }

    /// <summary>The snapshot whose commit sent this message, SHA-256 in lower-case hexadecimal.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>Its version in its series.</summary>
    public required int Version { get; init; }
}
