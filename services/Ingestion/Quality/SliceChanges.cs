using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Quality;

/// <summary>What the register of files keeps of the slices that a file supplies from its acceptance on.</summary>
internal static class SliceChanges
{
    /// <summary>One entry per slice, by period.</summary>
    /// <param name="file">The file.</param>
    /// <param name="touched">What its batch changes.</param>
    /// <param name="rules">The policies of revision.</param>
    public static IReadOnlyList<SliceChange> Of(
        AcceptedFile file, IReadOnlyList<PeriodSlices> touched, GateRules rules)
    {
        var isScheduled = IsScheduled(file, rules);
        return
        [
            .. from period in touched
               from slice in period.Compared
               where slice.Now.File == file
               orderby period.Token, slice.Slice.Feed, slice.Slice.Type
               select new SliceChange(
                   slice.Slice.Feed,
                   slice.Slice.Type,
                   period.Token,
                   slice.Then?.File.Reference,
                   slice.Reason(isScheduled),
                   slice.Added,
                   slice.Changed,
                   slice.Removed.Count()),
        ];
    }

    /// <summary>Whether what a file changes is a revision that its publisher had announced.</summary>
    public static bool IsScheduled(AcceptedFile file, GateRules rules) => rules.IsScheduledRevision(file.Content.Feed, file.FileName);
}
