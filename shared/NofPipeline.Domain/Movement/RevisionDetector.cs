namespace NofPipeline.Domain.Movement;

/// <summary>Compares two versions of the same quarter, so that a revision can say exactly which figures it changed.</summary>
public static class RevisionDetector
{
    /// <summary>
    /// The figures that differ, by organisation (those of none last), kind and id. Two versions without a difference give an empty list,
    /// and a figure that is not listed is the same in both.
    /// </summary>
    public static IReadOnlyList<FigureChange> Compare(QuarterFigures before, QuarterFigures after)
    {
        var earlier = FigureList.Of(before);
        var later = FigureList.Of(after);
        return
        [
            .. earlier.Keys.Union(later.Keys)
                .Select(key => new FigureChange(key.Organisation, key.Kind, key.Id, earlier.GetValueOrDefault(key), later.GetValueOrDefault(key)))
                .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal))
                .OrderBy(change => change.Organisation is null)
                .ThenBy(change => change.Organisation)
                .ThenBy(change => change.Kind)
                .ThenBy(change => change.Id, StringComparer.Ordinal),
        ];
    }
}
