namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every quarter that there is.</summary>
public sealed record QuartersDocument
{
    /// <summary>As each is at present, newest first.</summary>
    public required IReadOnlyList<QuarterHeadDocument> Quarters { get; init; }
}
