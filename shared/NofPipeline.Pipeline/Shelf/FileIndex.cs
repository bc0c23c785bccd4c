using System.Runtime.CompilerServices;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>What a file speaks of: enough to tell which quarters it can have a part in, and which of its slices newer files supply.</summary>
public sealed record FileIndex
{
    private static readonly ConditionalWeakTable<FeedFile, FileIndex> Known = [];

    private Dictionary<Quarter, QuarterIndex>? byQuarter;
    private HashSet<Month>? months;

    /// <summary>Whether it is a register, which every quarter needs.</summary>
    public required bool IsRegister { get; init; }

    /// <summary>The quarters that the file states anything for; months do not count.</summary>
    public required IReadOnlyList<QuarterIndex> Quarters { get; init; }

    /// <summary>The months of its measures.</summary>
    public required IReadOnlyList<MeasureMonth> Months { get; init; }

    /// <summary>The SHA-256 of the files that it takes back.</summary>
    public IReadOnlyList<string> Undone { get; init; } = [];

    private Dictionary<Quarter, QuarterIndex> ByQuarter => byQuarter ??= Quarters.ToDictionary(q => q.Quarter);

    private HashSet<Month> MonthSet => months ??= [.. Months.Select(m => m.Month)];

    /// <summary>What a file that was read speaks of, found once.</summary>
    public static FileIndex Of(FeedFile file) => Known.GetValue(file, Read);

    /// <summary>What the file states for a quarter; <c>null</c> where it states nothing.</summary>
    public QuarterIndex? In(Quarter quarter) => ByQuarter.GetValueOrDefault(quarter);

    /// <summary>Whether the file states anything for a quarter; months do not count.</summary>
    public bool SpeaksOf(Quarter quarter) => ByQuarter.ContainsKey(quarter);

    /// <summary>
    /// Whether the file can have any part in a quarter: it states something for it, has a month that a basis can need for it, or is a
    /// register, which every quarter needs.
    /// </summary>
    public bool Concerns(Quarter quarter) =>
        IsRegister || SpeaksOf(quarter) || (MonthSet.Count > 0 && BasisMonths.Of(Basis.RollingYear, quarter).Any(MonthSet.Contains));

    private static FileIndex Read(FeedFile file) => new()
    {
        IsRegister = file.Organisations.Count > 0,
        Quarters =
        [
            .. file.Values.Select(r => r.Quarter)
                .Concat(file.PublishedResults.Select(r => r.Quarter))
                .Concat(file.Decisions.Select(r => r.Quarter))
                .Concat(file.Finalisations.Select(r => r.Quarter))
                .Concat(file.LeagueRows.Select(r => r.Quarter))
                .Distinct()
                .Order()
                .Select(q => QuarterIndex.Of(file, q)),
        ],
        Months = [.. file.MonthlyFigures.Select(r => new MeasureMonth(r.Measure, r.Figure.Month)).Distinct()],
        Undone = [.. file.Undone.Select(r => r.Sha256)],
    };
}
