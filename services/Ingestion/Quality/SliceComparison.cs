using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Quality;

/// <summary>A slice beside what supplied it before.</summary>
/// <param name="Slice">The slice.</param>
/// <param name="Now">What is in force.</param>
/// <param name="Then">What was in force; <c>null</c> where nothing was.</param>
internal sealed record SliceComparison(Slice Slice, SliceContent Now, SliceContent? Then)
{
    /// <summary>How many figures there are that were not there.</summary>
    public int Added => Then is null ? Now.Figures.Count : Now.Figures.Keys.Count(key => !Then.Figures.ContainsKey(key));

    /// <summary>How many figures are others, with all that counts beside them.</summary>
    public int Changed => Then is null ? 0 : Now.Figures.Count(now => Then.Figures.TryGetValue(now.Key, out var then) && now.Value != then);

    /// <summary>The figures that are no longer there.</summary>
    public IEnumerable<(OdsCode Organisation, string Item)> Removed => Then?.Figures.Keys.Where(key => !Now.Figures.ContainsKey(key)) ?? [];

    /// <summary>Why what was in force gave way.</summary>
    /// <param name="isScheduled">Whether the file that is in force now is a revision that its publisher had announced.</param>
    public SupersessionReason Reason(bool isScheduled) => (Added, Changed, Removed: Removed.Count()) switch
    {
        _ when Then is null => SupersessionReason.NewFigures,
        (0, 0, 0) => SupersessionReason.SameFigures,
        _ when isScheduled => SupersessionReason.ScheduledRevision,
        (_, 0, 0) => SupersessionReason.NewFigures,
        (0, 0, _) => SupersessionReason.Retraction,
        _ => SupersessionReason.Correction,
    };
}
