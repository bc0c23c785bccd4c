using NofPipeline.Domain.Findings;
using NofPipeline.Files.Published;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files;

/// <summary>
/// What was read from one file. The rows are complete only when <see cref="IsRejected"/> is <c>false</c>; nothing of a rejected
/// file may be used, which is why its row lists are empty.
/// </summary>
public sealed record FeedFile
{
    /// <summary>The file's name as it was given to the reader.</summary>
    public required string Name { get; init; }

    /// <summary>What the header says the file is; <c>null</c> when it says nothing known.</summary>
    public FeedKind? Kind { get; init; }

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

    /// <summary>Lines of a published league table.</summary>
    public IReadOnlyList<PublishedLeagueRow> LeagueRows { get; init; } = [];

    /// <summary>Every row of a published metric CSV with all its columns, in the file's order; <see cref="Values"/> and <see cref="PublishedResults"/> are made from them.</summary>
    public IReadOnlyList<PublishedMetricRow> PublishedMetrics { get; init; } = [];

    /// <summary>Monthly figures of trusts; those of other providers are left out.</summary>
    public IReadOnlyList<MonthlyFigureRow> MonthlyFigures { get; init; } = [];

    /// <summary>How many records it holds.</summary>
    public int Records => Kind switch
    {
        FeedKind.PublishedMetrics => PublishedMetrics.Count,
        FeedKind.PublishedLeagueTable => LeagueRows.Count,
        _ => Values.Count + PublishedResults.Count + Organisations.Count + Decisions.Count + Finalisations.Count + MonthlyFigures.Count,
    };

    /// <summary>Everything that was found, in the order of the file; at most <see cref="FeedLimits.Findings"/> and one that counts the rest.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether the file cannot be used: it has at least one finding that is an error.</summary>
    public bool IsRejected => Findings.Any(f => f.Severity == FindingSeverity.Error);
}
