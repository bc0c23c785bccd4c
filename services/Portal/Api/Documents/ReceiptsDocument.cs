namespace NofPipeline.Portal.Api.Documents;

/// <summary>Dropped files.</summary>
public sealed record ReceiptsDocument
{
    /// <summary>By number.</summary>
    public required IReadOnlyList<ReceiptHeadDocument> Receipts { get; init; }
}
