namespace NofPipeline.Contracts;

/// <summary>The segments of a quarter have changed: the publishing stage should publish them when they are final.</summary>
public sealed record QuarterSegmented : IStageMessage
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
