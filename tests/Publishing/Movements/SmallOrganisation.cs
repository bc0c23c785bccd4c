using NofPipeline.Domain.Decisions;

namespace NofPipeline.Publishing.Tests.Movements;

/// <summary>An organisation of a <see cref="SmallQuarter"/>.</summary>
/// <param name="Index">0 to 99; makes the code.</param>
/// <param name="Average">Two decimals.</param>
/// <param name="Override">The financial override flag.</param>
/// <param name="Programme">Whether a decision puts it in segment 5.</param>
public sealed record SmallOrganisation(int Index, decimal Average, bool Override = false, bool Programme = false)
{
    /// <summary>Whether nothing states the override, nor the programme.</summary>
    public bool OverrideIsSilent { get; init; }

    public bool ProgrammeIsSilent { get; init; }

    /// <summary>Who recorded its decisions by hand, when and why; <c>null</c> where NHS England published them.</summary>
    public Decision? ByHand { get; init; }

    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Scores that NHS England gives, by metric; the average is their mean.</summary>
    public IReadOnlyDictionary<string, decimal> Given { get; init; } = new Dictionary<string, decimal>();
}
