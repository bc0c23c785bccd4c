using NofPipeline.Domain.Calendar;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Layouts;

/// <summary>
/// Everything that is known of one version of one kind of file: how it is recognised, what its columns hold, how its rows are read and what
/// they supply. Its table schema and its table in docs/file-formats.md are written from it.
/// </summary>
public sealed record FeedLayout
{
    private readonly Func<Quarter?, FindingLog, IRowReader> reader;

    internal FeedLayout(Func<Quarter?, FindingLog, IRowReader> reader) => this.reader = reader;

    /// <summary>Name of the layout and of its table schema in <c>shared/contracts/feeds</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What a file of this layout is, whichever release of it, such as <c>metric-values</c>.</summary>
    public required string Feed { get; init; }

    /// <summary>For people, within a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What a row is, and what is known of the files.</summary>
    public required string Description { get; init; }

    /// <summary>Whose layout it is.</summary>
    public required FeedOrigin Origin { get; init; }

    /// <summary>How headers are compared.</summary>
    public required HeaderMatching Matching { get; init; }

    /// <summary>In the order in which they are written; read in any order.</summary>
    public required IReadOnlyList<FeedColumn> Columns { get; init; }

    /// <summary>The columns that tell a row from every other.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The columns whose texts are kept as what a value was read from, in their order there; empty where the file states no values.</summary>
    public required IReadOnlyList<string> Figure { get; init; }

    /// <summary>The parts of a quarter that a file supplies.</summary>
    public required IReadOnlyList<SuppliedPart> Supplies { get; init; }

    /// <summary>The measures that a file supplies, by the ids that method data use; empty where it names them itself, or has none.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Rows of a small file that is read without a finding, each in the order of the columns.</summary>
    public required IReadOnlyList<string> Example { get; init; }

    /// <summary>Whether files have columns that are not described here and not read.</summary>
    public bool HasOtherColumns { get; init; }

    /// <summary>Whether a file tells its quarter in its name only.</summary>
    public bool HasQuarterInFileName { get; init; }

    /// <summary>For people, as a heading.</summary>
    public string Heading => Origin switch
    {
        FeedOrigin.Own => $"{char.ToUpperInvariant(Title[0])}{Title[1..]}",
        FeedOrigin.Monthly => $"NHS England {Title}",
        _ => Title,
    };

    internal IRowReader NewReader(Quarter? fileQuarter, FindingLog log) => reader(fileQuarter, log);
}
