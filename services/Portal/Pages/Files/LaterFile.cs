using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Portal.Pages.Files;

/// <summary>A file that has taken a slice over from an earlier one.</summary>
/// <param name="File">The later file.</param>
/// <param name="Slice">The slice, and what changed in it.</param>
public sealed record LaterFile(IntakeRecord File, SliceChange Slice)
{
    public static IReadOnlyList<LaterFile> Of(IntakeRecord file, IReadOnlyList<IntakeRecord> all) =>
    [
        .. all.Where(later => later.Number > file.Number)
            .SelectMany(later => later.Slices.Where(s => s.Replaced?.Sha256 == file.Sha256).Select(s => new LaterFile(later, s))),
    ];
}
