using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>How every organisation moved since the quarter before.</summary>
public sealed record ChangesDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>The quarter before; <c>null</c> where it is not published, so that there is nothing to compare with.</summary>
    public required string? PreviousQuarter { get; init; }

    /// <summary>Every organisation that is segmented in either quarter, by code.</summary>
    public required IReadOnlyList<ChangeDocument> Changes { get; init; }

    internal static ChangesDocument Of(QuarterView view) => new()
    {
        Quarter = QuarterHeadDocument.Of(view.Header),
        PreviousQuarter = view.Previous?.Quarter.ToString(),
        Changes =
        [
            .. view.File.Movements.Values.OrderBy(m => m.Movement.Organisation.Code).Select(ChangeDocument.Of),
        ],
    };
}
