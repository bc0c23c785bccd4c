using System.Runtime.CompilerServices;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files;
using NofPipeline.Files.Rows;

namespace NofPipeline.Ingestion.Quality;

/// <summary>What a file speaks of, looked up once per file, because every new file is held against all that were accepted.</summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<FeedFile, FileIndex> Known = [];

    private FileIndex(FeedFile file)
    {
        Quarters = new HashSet<Quarter>(
            file.Values.Select(r => r.Quarter)
                .Concat(file.PublishedResults.Select(r => r.Quarter))
                .Concat(file.Decisions.Select(r => r.Quarter))
                .Concat(file.LeagueRows.Select(r => r.Quarter)));
        Months = file.MonthlyFigures.ToLookup(r => (r.Measure, r.Figure.Month));
    }

    /// <summary>The quarters that the file states anything for; months do not count.</summary>
    public IReadOnlySet<Quarter> Quarters { get; }

    /// <summary>The monthly figures by measure and month.</summary>
    public ILookup<(string Measure, Month Month), MonthlyFigureRow> Months { get; }

    public static FileIndex Of(FeedFile file) => Known.GetValue(file, f => new FileIndex(f));

    /// <summary>Whether the file states anything for a quarter; months do not count.</summary>
    public bool SpeaksOf(Quarter quarter) => Quarters.Contains(quarter);
}
