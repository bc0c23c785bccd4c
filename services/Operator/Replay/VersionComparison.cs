using NofPipeline.Domain.Movement;

namespace NofPipeline.Operator.Replay;

/// <summary>How two versions differ.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
/// <param name="Kinds">How many figures of each kind differ; empty for two different quarters, of which everything differs.</param>
/// <param name="Figures">All of them.</param>
/// <param name="Organisations">Organisations whose segment, override, average or league rank differs, by code.</param>
/// <param name="Segments">How many organisations of each type are in each segment.</param>
internal sealed record VersionComparison(
    string Before,
    string After,
    IReadOnlyList<VersionComparison.Kind> Kinds,
    IReadOnlyList<VersionComparison.ChangedFigure> Figures,
    IReadOnlyList<VersionComparison.MovedOrganisation> Organisations,
    IReadOnlyList<VersionComparison.Type> Segments)
{
    /// <summary>Whether there is no difference.</summary>
    public bool IsEmpty => Kinds.Count == 0 && Organisations.Count == 0;

    /// <summary>Differences of one kind.</summary>
    /// <param name="Name">The kind's token.</param>
    /// <param name="Count">How many figures.</param>
    /// <param name="Organisations">Of how many organisations.</param>
    internal sealed record Kind(string Name, int Count, int Organisations);

    /// <summary>One figure that differs; a side is <c>null</c> where it is not there.</summary>
    internal sealed record ChangedFigure(string? Organisation, string Kind, string Id, string? Before, string? After);

    /// <summary>An organisation that stands elsewhere; a side is <c>null</c> where it is not segmented.</summary>
    /// <param name="Code">ODS code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">Its type's token.</param>
    /// <param name="Before">On the first side.</param>
    /// <param name="After">On the second.</param>
    /// <param name="Causes">Why its adjusted or final segment differs; empty where only figures within it do.</param>
    internal sealed record MovedOrganisation(string Code, string Name, string Type, SegmentState? Before, SegmentState? After, IReadOnlyList<string> Causes);

    /// <summary>Final segments of one type.</summary>
    /// <param name="Name">The type's token.</param>
    /// <param name="Before">How many are in segments 1 to 5 on the first side.</param>
    /// <param name="After">On the second.</param>
    /// <param name="Better">How many went to a better segment.</param>
    /// <param name="Worse">How many to a worse one.</param>
    internal sealed record Type(string Name, IReadOnlyList<int> Before, IReadOnlyList<int> After, int Better, int Worse);
}
