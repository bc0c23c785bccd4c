using NofPipeline.Domain.Calendar;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>Which quarters files have to do with.</summary>
public static class QuartersOfFiles
{
    /// <summary>The quarters that a file has figures for, ascending; months of years that no method covers belong to none.</summary>
    public static IReadOnlyList<Quarter> Of(FileIndex file, MethodCatalogue methods) =>
    [
        .. file.Quarters.Select(q => q.Quarter)
            .Concat(file.Months.Select(m => m.Month.Quarter).Distinct().Where(q => methods.For(q) is not null))
            .Distinct()
            .Order(),
    ];

    /// <summary>The quarters that files speak of, ascending.</summary>
    public static IReadOnlyList<Quarter> Of(IEnumerable<AcceptedFile> files, MethodCatalogue methods) =>
        [.. files.SelectMany(f => Of(f.Index, methods)).Distinct().Order()];

    /// <summary>Whether a file can change a quarter: it has a part in it, or states values of a quarter that a provisional one is held against.</summary>
    public static bool CanChange(FileIndex file, Quarter quarter) => file.Concerns(quarter) || StatesBefore(file, quarter);

    /// <summary>Whether a file states values of a quarter that a provisional one is held against.</summary>
    public static bool StatesBefore(FileIndex file, Quarter quarter) => WholeQuarter.Before(quarter).Any(q => file.In(q)?.Values.Count > 0);

    /// <summary>The quarters that files speak of and that some of them, or files that these take back, can change, ascending.</summary>
    /// <param name="some">What the files speak of that are new.</param>
    /// <param name="files">All files, the new ones included.</param>
    /// <param name="methods">The methods.</param>
    public static IReadOnlyList<Quarter> AffectedBy(IEnumerable<FileIndex> some, IReadOnlyList<AcceptedFile> files, MethodCatalogue methods)
    {
        var indexes = some.ToList();
        var undone = indexes.SelectMany(i => i.Undone).ToHashSet(StringComparer.Ordinal);
        indexes.AddRange(files.Where(f => undone.Contains(f.Sha256)).Select(f => f.Index));
        return indexes.Count == 0 ? [] : [.. Of(files, methods).Where(q => indexes.Exists(f => CanChange(f, q)))];
    }
}
