using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every organisation that has figures in a quarter.</summary>
public sealed record TrustsDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<TrustHeadDocument> Trusts { get; init; }

    internal static TrustsDocument Of(QuarterView view) => new()
    {
        Quarter = QuarterHeadDocument.Of(view.Header),
        Trusts = [.. view.Current.Scores.Organisations.OrderBy(o => o.Organisation.Code).Select(o => TrustHeadDocument.Of(view, o.Organisation))],
    };
}

/// <summary>An organisation in a line.</summary>
public sealed record TrustHeadDocument
{
    /// <summary>The organisation.</summary>
    public required EventOrganisation Organisation { get; init; }

    /// <summary>Where it stands; <c>null</c> where it has figures but is not segmented.</summary>
    public required SegmentsDocument? Segments { get; init; }

    /// <summary>Where it stood in the quarter before; <c>null</c> where it was not segmented or that quarter is not published.</summary>
    public required EventSegments? Previous { get; init; }

    /// <summary>How much is in of an organisation of which too little is in for a segment while the quarter is provisional; <c>null</c> of every other.</summary>
    public required CoverageDocument? TooFewMetrics { get; init; }

    internal static TrustHeadDocument Of(QuarterView view, Organisation organisation) => new()
    {
        Organisation = Facts.Of(organisation),
        Segments = SegmentsDocument.Of(view.File.Segments.GetValueOrDefault(organisation.Code)),
        Previous = Facts.Of(view.File.Movements.GetValueOrDefault(organisation.Code)?.Movement.Before),
        TooFewMetrics = view.File.Scores.GetValueOrDefault(organisation.Code)?.TooFew is { } tooFew ? new CoverageDocument { In = tooFew.In, Before = tooFew.Before } : null,
    };
}

/// <summary>How much of an organisation is in.</summary>
public sealed record CoverageDocument
{
    /// <summary>How many scored metrics it has.</summary>
    public required int In { get; init; }

    /// <summary>How many it had in the last whole quarter.</summary>
    public required int Before { get; init; }
}
