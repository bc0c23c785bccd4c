namespace NofPipeline.Portal.Api.Documents;

/// <summary>An operator's word that a quarter counts as final although something is missing.</summary>
public sealed record FinalisationDocument
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The day, where known.</summary>
    public required DateOnly? DecidedOn { get; init; }
}
