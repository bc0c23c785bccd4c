using NofPipeline.Domain.Findings;

namespace NofPipeline.Files.Rows;

/// <summary>
/// What was read from one file. The rows are complete only when <see cref="IsRejected"/> is <c>false</c>; nothing of a rejected
/// file may be used, which is why its row lists are empty.
/// </summary>
public sealed record FeedFile
{
    /// <summary>The file's name as it was given to the reader.</summary>
    public required string Name { get; init; }

    /// <summary>What the header says the file is, such as <c>metric-values</c>; <c>null</c> when it says nothing known.</summary>
    public string? Feed { get; init; }

    /// <summary>
    /// Whether the rows are those of NHS England's metric CSV: its units are wrong on many rows, its ranks order equal values, and some of its
    /// summary rows are decisions.
    /// </summary>
    public bool IsPublishedMetrics { get; init; }

    /// <summary>
    /// Metric values. Of a published metric CSV these are the value rows (<c>OF0xxx</c>) and, with the unit <c>score</c>, the score rows
    /// (<c>OF1xxx</c>, <c>OF2xxx</c>): the reader does not know the method, so whoever does must keep only those score rows that the method
    /// takes as inputs.
    /// </summary>
    public IReadOnlyList<MetricValueRow> Values { get; init; } = [];

    /// <summary>
    /// Published results. Of a published metric CSV these are all rows but the value rows: scores, domain scores and segments, and the
    /// summary rows, among them the flags that a method may name as decisions (<c>OF5004</c>, <c>OF5007</c>).
    /// </summary>
    public IReadOnlyList<PublishedResultRow> PublishedResults { get; init; } = [];

    /// <summary>Lines of the organisation register.</summary>
    public IReadOnlyList<OrganisationRow> Organisations { get; init; } = [];

    /// <summary>Decisions.</summary>
    public IReadOnlyList<DecisionRow> Decisions { get; init; } = [];

    /// <summary>What operators say about whole quarters.</summary>
    public IReadOnlyList<FinalisationRow> Finalisations { get; init; } = [];

    /// <summary>Files that operators take back.</summary>
    public IReadOnlyList<UndoneFileRow> Undone { get; init; } = [];

    /// <summary>Lines of a published league table.</summary>
    public IReadOnlyList<PublishedLeagueRow> LeagueRows { get; init; } = [];

    /// <summary>Monthly figures of trusts; those of other providers are left out.</summary>
    public IReadOnlyList<MonthlyFigureRow> MonthlyFigures { get; init; } = [];

    /// <summary>How many records it holds. A score of a published metric CSV is one, although it is value and result.</summary>
    public int Records =>
        (IsPublishedMetrics ? Values.Select(v => v.Line).Union(PublishedResults.Select(r => r.Line)).Count() : Values.Count + PublishedResults.Count)
        + Organisations.Count + Decisions.Count + Finalisations.Count + Undone.Count + LeagueRows.Count + MonthlyFigures.Count;

    /// <summary>Everything that was found, in the order of the file; at most <see cref="Findings.FeedLimits.Findings"/> and one that counts the rest.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether the file cannot be used: it has at least one finding that is an error.</summary>
    public bool IsRejected => Findings.Any(f => f.Severity == FindingSeverity.Error);
}
