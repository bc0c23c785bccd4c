using NofPipeline.Files.Fields;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// A monthly extract of waiting times: a row per provider, commissioner and part, with the patients who wait by weeks, and a total of the
/// parts.
/// </summary>
internal sealed record Extract
{
    /// <summary>The collection's name, which stands before the month.</summary>
    public required string Collection { get; init; }

    /// <summary>The column of the parts.</summary>
    public required string PartColumn { get; init; }

    /// <summary>What a part is, such as <c>test</c>.</summary>
    public required string Part { get; init; }

    /// <summary>What stands in that column where the row is the total of the parts.</summary>
    public required string Total { get; init; }

    /// <summary>The columns of the weeks, shortest first.</summary>
    public required IReadOnlyList<string> Weeks { get; init; }

    /// <summary>The column of all who wait.</summary>
    public required string Waiting { get; init; }

    /// <summary>The columns that a figure is read from.</summary>
    public required IReadOnlyList<string> Figure { get; init; }

    /// <summary>Each measure with the weeks that its numerator adds up; its denominator is all who wait.</summary>
    public required IReadOnlyList<(string Measure, Range Weeks)> Numerators { get; init; }

    /// <summary>Whether a row is used at all.</summary>
    public Func<RowFields, bool> IsUsed { get; init; } = static _ => true;

    /// <summary>Whether a blank week is one in which nobody waits.</summary>
    public bool IsBlankNone { get; init; }
}
