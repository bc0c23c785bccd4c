using NofPipeline.Domain.Findings;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>Makes visible what leaves with a replaced slice: figures that were in force and that the file which replaces them does not have.</summary>
internal static class Retractions
{
    private const int MostNamed = 10;

    /// <summary>One finding per period and file that now supplies a slice.</summary>
    /// <param name="slices">The slices of a period that were looked at, each with what was in force; published results retract nothing.</param>
    public static IEnumerable<(AcceptedFile File, Finding Finding)> Of(PeriodSlices slices) => slices.Compared
        .Where(s => !s.Slice.IsPublished && s.Then is not null && !ReferenceEquals(s.Now.File, s.Then.File))
        .SelectMany(s => s.Removed.Where(key => !slices.InForce.Any(slice => slice.Figures.ContainsKey(key))).Select(key => (s.Now.File, Key: key)))
        .GroupBy(r => r.File, r => r.Key, ReferenceEqualityComparer.Instance)
        .Select(g => ((AcceptedFile)g.Key!, new Finding(
            IntakeCodes.ValuesRetracted,
            FindingSeverity.Information,
            $"{Gone(g.Count(), slices.Period)} no longer used: {Listing.Of(g.Order().Select(k => $"{k.Organisation} {k.Item}"), MostNamed)}.")
            .At(((AcceptedFile)g.Key!).FileName)
            .Hinting("A newer file replaces what it replaces as a whole. If they are to stay, drop the file again with them.")));

    private static string Gone(int figures, string period) => figures == 1
        ? $"1 figure of {period} that was in force is not in this file and is"
        : $"{figures} figures of {period} that were in force are not in this file and are";
}
