namespace NofPipeline.Contracts;

/// <summary>An earlier quarter was published: publish this one again if what it says about changes is affected.</summary>
public sealed record PublishQuarter : IStageMessage
{
    /// <inheritdoc />
    public required Guid MessageId { get; init; }

    /// <inheritdoc />
    public required string Quarter { get; init; }

    /// <inheritdoc />
    public required string Method { get; init; }

    /// <inheritdoc />
    public required string Lane { get; init; }
}
