namespace NofPipeline.Domain.Findings;

/// <summary>A problem that an operator can mend. A value, never an exception.</summary>
/// <param name="Code">A stable token, such as <c>number-malformed</c>; listed in docs/findings.md.</param>
/// <param name="Severity">What it means for the file.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Message)
{
    /// <summary>The file's name, or for method data its path below <c>shared/methods</c>.</summary>
    public string? File { get; init; }

    /// <summary>The physical line, counting from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The column's header, or the key's path in method data.</summary>
    public string? Column { get; init; }

    /// <summary>The text exactly as it stands in the file.</summary>
    public string? Raw { get; init; }

    /// <summary>How to mend it.</summary>
    public string? Hint { get; init; }

    /// <summary>The finding with where it is.</summary>
    public Finding At(string? file, int? line = null, string? column = null, string? raw = null) =>
        this with { File = file, Line = line, Column = column, Raw = raw };

    /// <summary>The finding with how to mend it.</summary>
    public Finding Hinting(string hint) => this with { Hint = hint };
}
