using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Movement;

/// <summary>One figure that differs between two versions of the same quarter.</summary>
/// <param name="Organisation">Whose it is; <c>null</c> for cuts and statistics.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one of the kind; empty where there is only one.</param>
/// <param name="Before">In the earlier version, in canonical text; <c>null</c> where it was not there.</param>
/// <param name="After">In the later version; <c>null</c> where it is not there any more.</param>
public sealed record FigureChange(OdsCode? Organisation, FigureKind Kind, string Id, string? Before, string? After)
{
    /// <summary>Whether it is a number on both sides; otherwise a text, which may look like one.</summary>
    public bool IsNumber => Kind is not (FigureKind.Organisation or FigureKind.Order or FigureKind.ReportingPeriod or FigureKind.Decision);
}
