using System.Text.Json.Serialization;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Segmentation;

/// <summary>The segments and ranks of one organisation in one quarter.</summary>
public sealed record OrganisationSegments
{
    public required Organisation Organisation { get; init; }

    /// <summary>The printed average metric score.</summary>
    public required decimal Average { get; init; }

    /// <summary>Before the financial override, 1 to 4.</summary>
    public required int Unadjusted { get; init; }

    public required OverrideOutcome Override { get; init; }

    /// <summary>
    /// The other readings of the override's rule (<see cref="Rules.OverrideReading"/>) that would decide otherwise than the derived flag; empty where all agree
    /// or a decision states the flag.
    /// </summary>
    public IReadOnlyList<string> OverrideDisputedBy { get; init; } = [];

    /// <summary>After the override, 1 to 4.</summary>
    public required int Adjusted { get; init; }

    /// <summary>After decisions such as segment 5, 1 to 5; <c>null</c> where nothing states whether a decision sets it.</summary>
    public required int? Final { get; init; }

    /// <summary>The final segment where it is stated, otherwise the adjusted one.</summary>
    [JsonIgnore]
    public int FinalOrAdjusted => Final ?? Adjusted;

    /// <summary>Competition rank within the type by adjusted segment, then printed average.</summary>
    public required int LeagueRank { get; init; }

    /// <summary>Competition rank within the type by printed average alone.</summary>
    public required int AverageRank { get; init; }

    /// <summary>In the method's order; a domain without a score is absent.</summary>
    public required IReadOnlyList<DomainSegment> Domains { get; init; }

    /// <summary>The decisions that are known, by kind.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>The decision about the override, where somebody recorded it by hand; otherwise <c>null</c>.</summary>
    public Decision? OverrideByHand { get; init; }

    /// <summary>The decision that sets the final segment, or denies that one does, where somebody recorded it by hand; otherwise <c>null</c>.</summary>
    public Decision? FinalByHand { get; init; }

    /// <summary>How sure average, rank and segment are; <c>null</c>, and not written, where nobody has resampled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LikelyRange? Likely { get; init; }

    /// <summary>What hangs on single metrics and on choices of the method; <c>null</c>, and not written, where nobody has tried.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SegmentSensitivity? Sensitivity { get; init; }
}
