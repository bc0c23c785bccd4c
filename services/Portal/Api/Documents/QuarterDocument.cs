using System.Globalization;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>A quarter as a whole.</summary>
public sealed record QuarterDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>The first day of the quarter.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day of the quarter.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The quarter that it is compared with; <c>null</c> where that is not published.</summary>
    public required string? PreviousQuarter { get; init; }

    /// <summary>One sentence per thing that the method expects and that is not in.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Why it counts as final although something is missing; <c>null</c> where nobody decided so.</summary>
    public required FinalisationDocument? Finalised { get; init; }

    /// <summary>How many organisations are in each segment, by type.</summary>
    public required IReadOnlyList<SegmentCount> Counts { get; init; }

    /// <summary>The cuts of the average metric score first, then of the domains.</summary>
    public required IReadOnlyList<SegmentCutsDocument> Cuts { get; init; }

    /// <summary>The files of the publication; empty while the quarter is provisional.</summary>
    public required IReadOnlyList<FileDocument> Files { get; init; }

    internal static QuarterDocument Of(QuarterView view)
    {
        var segments = view.Current.Segments;
        var finalised = segments.Completeness.Finalised;
        return new QuarterDocument
        {
            Quarter = QuarterHeadDocument.Of(view.Header),
            FirstDay = view.Quarter.FirstDay,
            LastDay = view.Quarter.LastDay,
            PreviousQuarter = view.Previous?.Quarter.ToString(),
            Missing = segments.Completeness.Missing,
            Finalised = finalised is null
                ? null
                : new FinalisationDocument { Reason = finalised.Reason, DecidedBy = finalised.DecidedBy, DecidedOn = finalised.DecidedOn },
            Counts = [.. CountsOf(view)],
            Cuts = [.. segments.Cuts.Select(c => new SegmentCutsDocument { Scope = c.Scope, Cuts = c.Cuts, Organisations = c.Organisations })],
            Files = view.IsPublished ? [.. view.Header.Parts.Select(part => FileOf(view, part.Key, part.Bytes, part.Sha256))] : [],
        };
    }

    private static IEnumerable<SegmentCount> CountsOf(QuarterView view) =>
        from type in view.Types
        let organisations = view.Current.Segments.Organisations.Where(o => o.Organisation.Type == type).ToList()
        from segment in Enumerable.Range(1, 5)
        select new SegmentCount
        {
            Type = type.Token(),
            Segment = segment,
            Adjusted = organisations.Count(o => o.Adjusted == segment),
            Final = organisations.Count(o => o.FinalOrAdjusted == segment),
            FinalStated = organisations.Count(o => o.Final == segment),
        };

    private static FileDocument FileOf(QuarterView view, string name, long bytes, string sha256) => new()
    {
        Name = name,
        Bytes = bytes,
        Sha256 = sha256,
        Address = string.Create(CultureInfo.InvariantCulture, $"/quarters/{view.Quarter}/v{view.Header.Version}/files/{name}"),
    };
}

/// <summary>A file of a publication.</summary>
public sealed record FileDocument
{
    /// <summary>Its path in the bundle.</summary>
    public required string Name { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it is served; the address names the version, so that what it serves never changes.</summary>
    public required string Address { get; init; }
}

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

/// <summary>The cuts between segments for one kind of score.</summary>
public sealed record SegmentCutsDocument
{
    /// <summary><c>average</c>, or a domain's id.</summary>
    public required string Scope { get; init; }

    /// <summary>Three cuts, ascending; a score equal to a cut is in the better segment.</summary>
    public required IReadOnlyList<decimal> Cuts { get; init; }

    /// <summary>How many organisations have the score.</summary>
    public required int Organisations { get; init; }
}
