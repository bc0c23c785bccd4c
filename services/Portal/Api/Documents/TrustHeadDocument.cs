using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>An organisation in a line.</summary>
public sealed record TrustHeadDocument
{
    /// <summary>The organisation.</summary>
    public required EventOrganisation Organisation { get; init; }

    /// <summary>Where it stands; <c>null</c> where it has figures but is not segmented.</summary>
    public required SegmentsDocument? Segments { get; init; }

    /// <summary>Where it stood in the quarter before; <c>null</c> where it was not segmented or that quarter is not published.</summary>
    public required EventSegments? Previous { get; init; }

    internal static TrustHeadDocument Of(QuarterView view, Organisation organisation) => new()
    {
        Organisation = Facts.Of(organisation),
        Segments = SegmentsDocument.Of(view.File.Segments.GetValueOrDefault(organisation.Code)),
        Previous = Facts.Of(view.File.Movements.GetValueOrDefault(organisation.Code)?.Movement.Before),
    };
}
