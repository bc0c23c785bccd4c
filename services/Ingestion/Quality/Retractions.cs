using NofPipeline.Domain.Findings;
using NofPipeline.Files;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Methods;

namespace NofPipeline.Ingestion.Quality;

/// <summary>Makes visible what leaves with a replaced slice: figures that were in force and that the file which replaces them does not have.</summary>
internal static class Retractions
{
    private const int MostNamed = 10;

    /// <summary>One finding per file and period, naming the file that now supplies the slice.</summary>
    /// <param name="before">The files that were accepted before, oldest first.</param>
    /// <param name="batch">The files that come in now.</param>
    /// <param name="methods">The methods.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<FeedFile> before, IReadOnlyList<FeedFile> batch, MethodCatalogue methods)
    {
        var then = new SlicesInForce(before, methods);
        var now = new SlicesInForce([.. before, .. batch], methods);
        var stated = batch
            .SelectMany(f => f.Values.Select(r => r.Quarter).Concat(f.Decisions.Select(r => r.Quarter)).Concat(f.PublishedResults.Select(r => r.Quarter)))
            .Distinct()
            .Order()
            .SelectMany(quarter => Periodic(
                quarter.Display,
                now.OfQuarter(quarter).Select(s => (s.Value, then.OfQuarter(quarter).GetValueOrDefault(s.Key))),
                [.. now.OfQuarter(quarter).Values]));
        var monthly = batch
            .SelectMany(f => f.MonthlyFigures.Select(r => (r.Figure.Month, r.Measure)))
            .Distinct()
            .GroupBy(s => s.Month, s => s.Measure)
            .OrderBy(g => g.Key)
            .SelectMany(month =>
            {
                var slices = month.Select(measure => (Now: now.OfMonth(measure, month.Key)!, Then: then.OfMonth(measure, month.Key))).ToList();
                return Periodic(month.Key.Display, slices, slices.ConvertAll(s => s.Now));
            });
        return [.. stated.Concat(monthly)];
    }

    private static IEnumerable<Finding> Periodic(
        string period, IEnumerable<(SliceContent Now, SliceContent? Then)> slices, IReadOnlyList<SliceContent> inForce) => slices
        .Where(s => s.Then is not null && !ReferenceEquals(s.Now.File, s.Then.File))
        .SelectMany(s => s.Then!.Figures.Keys.Where(key => !inForce.Any(slice => slice.Figures.ContainsKey(key))).Select(key => (s.Now.File, Key: key)))
        .GroupBy(r => r.File.Name, r => r.Key, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new Finding(
            IntakeCodes.ValuesRetracted,
            FindingSeverity.Information,
            $"{Gone(g.Count(), period)} no longer used: {Listing.Of(g.Order().Select(k => $"{k.Organisation} {k.Item}"), MostNamed)}.")
        {
            File = g.Key,
            Hint = "A newer file replaces what it replaces as a whole. If they are to stay, drop the file again with them.",
        });

    private static string Gone(int figures, string period) => figures == 1
        ? $"1 figure of {period} that was in force is not in this file and is"
        : $"{figures} figures of {period} that were in force are not in this file and are";
}
