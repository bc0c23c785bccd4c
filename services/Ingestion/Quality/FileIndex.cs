using System.Runtime.CompilerServices;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;

namespace NofPipeline.Ingestion.Quality;

/// <summary>What a file speaks of, looked up once per file, because every new file is held against all that were accepted.</summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<FeedFile, FileIndex> Known = [];

    private readonly HashSet<Month> months;
    private readonly bool isRegister;

    private FileIndex(FeedFile file)
    {
        Quarters = new HashSet<Quarter>(
            file.Values.Select(r => r.Quarter)
                .Concat(file.PublishedResults.Select(r => r.Quarter))
                .Concat(file.Decisions.Select(r => r.Quarter))
                .Concat(file.Finalisations.Select(r => r.Quarter))
                .Concat(file.LeagueRows.Select(r => r.Quarter)));
        Months = file.MonthlyFigures.ToLookup(r => (r.Measure, r.Figure.Month));
        months = [.. Months.Select(m => m.Key.Month)];
        QuartersOfMonths = months.Select(m => m.Quarter).ToHashSet();
        isRegister = file.Organisations.Count > 0;
    }

    /// <summary>The quarters that the file states anything for; months do not count.</summary>
    public IReadOnlySet<Quarter> Quarters { get; }

    /// <summary>The quarters of its months.</summary>
    public IReadOnlySet<Quarter> QuartersOfMonths { get; }

    /// <summary>The monthly figures by measure and month.</summary>
    public ILookup<(string Measure, Month Month), MonthlyFigureRow> Months { get; }

    public static FileIndex Of(FeedFile file) => Known.GetValue(file, f => new FileIndex(f));

    /// <summary>Whether the file states anything for a quarter; months do not count.</summary>
    public bool SpeaksOf(Quarter quarter) => Quarters.Contains(quarter);

    /// <summary>
    /// Whether the file can have any part in a quarter: it states something for it, has a month that a basis can need for it, or is a
    /// register, which every quarter needs.
    /// </summary>
    public bool Concerns(Quarter quarter) =>
        isRegister || SpeaksOf(quarter) || (months.Count > 0 && BasisMonths.Of(Basis.RollingYear, quarter).Any(months.Contains));
}
