using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Ingestion.Versions;

/// <summary>Finds why a version of a quarter supersedes the one before: what differs between the files that each was made of.</summary>
internal sealed class VersionCauses(Quarter quarter, MethodDefinition method, IReadOnlyList<AcceptedFile> files, GateRules rules)
{
    /// <summary>The causes, register last; the quarter before where nothing else differs; empty where that does not either.</summary>
    /// <param name="current">The version that is superseded.</param>
    /// <param name="before">What it was made of; <c>null</c> where that was not kept.</param>
    /// <param name="now">What the new version is made of.</param>
    /// <param name="parts">What the new version holds.</param>
    /// <param name="partsOf">What it would hold if the given files were all.</param>
    public IReadOnlyList<SupersessionCause> Of(
        SnapshotHeader current,
        Supply? before,
        IReadOnlyList<SuppliedSlice> now,
        IReadOnlyList<SnapshotPart> parts,
        Func<IReadOnlyList<AcceptedFile>, IReadOnlyList<SnapshotPart>> partsOf)
    {
        List<SupersessionCause> causes = current.MethodDigest == method.Digest ? [] : [new SupersessionCause(SupersessionReason.MethodData, null, null)];
        if (before is not null)
        {
            causes.AddRange(before.Slices.Where(s => !now.Contains(s) && IsUndone(s.File)).Select(s => new SupersessionCause(SupersessionReason.Undone, s, s.File)));
            causes.AddRange(now.Where(s => !before.Slices.Contains(s)).Select(s => CauseOf(s, before)).OfType<SupersessionCause>());
            causes.AddRange(RegisterCause(before, now, parts, partsOf));
            if (causes.Count == 0 && files.Any(f => f.Number > NewestOf(before) && QuartersOfFiles.StatesBefore(f.Index, quarter)))
            {
                causes.Add(new SupersessionCause(SupersessionReason.QuarterBefore, null, null));
            }
        }

        return causes;
    }

    private SupersessionCause? CauseOf(SuppliedSlice slice, Supply before)
    {
        if (slice.Feed == SuppliedSlice.Register)
        {
            return null;
        }

        if (slice.Feed == SuppliedSlice.SetAside)
        {
            return new SupersessionCause(SupersessionReason.RowsSetAside, slice, null);
        }

        var replaced = before.Slices.FirstOrDefault(s => (s.Feed, s.Type, s.Month) == (slice.Feed, slice.Type, slice.Month))?.File;
        // What stands again because a newer file was taken back is said of that file.
        var reason = replaced is not null && IsUndone(replaced) ? SupersessionReason.SameFigures : ReasonOf(slice, replaced);
        return reason == SupersessionReason.SameFigures ? null : new SupersessionCause(reason, slice, replaced);
    }

    private SupersessionReason ReasonOf(SuppliedSlice supplied, FileReference? replaced)
    {
        var file = Find(supplied.File);
        if (replaced is null)
        {
            return SupersessionReason.NewFigures;
        }

        var slice = new Slice(supplied.Feed, supplied.Type, supplied.Month);
        return ContentOf(file, slice) is { } content
            ? new SliceComparison(slice, content, ContentOf(Find(replaced), slice)).Reason(SliceChanges.IsScheduled(file, rules))
            : SupersessionReason.Correction;
    }

    private SliceContent? ContentOf(AcceptedFile file, Slice slice) => slice.Month is { } month
        ? FileSlices.OfMonth(file, slice.Feed, month)
        : FileSlices.OfQuarter(file, quarter, method, Facts)
            .Where(s => s.Key == slice)
            .Select(s => SliceContent.Of(file, s))
            .FirstOrDefault();

    private OrganisationFacts Facts => field ??= new OrganisationFacts(quarter, files);

    private long NewestOf(Supply supply) => supply.Slices.Max(s => Find(s.File).Number);

    private HashSet<string> UndoneFiles => field ??= InForce.Undone(files).Select(f => f.Sha256).Except(InForce.Of(files).Select(f => f.Sha256)).ToHashSet(StringComparer.Ordinal);

    private bool IsUndone(FileReference file) => UndoneFiles.Contains(file.Sha256);

    private AcceptedFile Find(FileReference reference) => files.First(f => f.Sha256 == reference.Sha256);

    /// <summary>A new register is a cause where the quarter would be another one under the register before.</summary>
    private IEnumerable<SupersessionCause> RegisterCause(
        Supply before,
        IReadOnlyList<SuppliedSlice> now,
        IReadOnlyList<SnapshotPart> parts,
        Func<IReadOnlyList<AcceptedFile>, IReadOnlyList<SnapshotPart>> partsOf)
    {
        var (older, newer) = (before.Slices.FirstOrDefault(IsRegister), now.FirstOrDefault(IsRegister));
        if (newer is null || older?.File == newer.File)
        {
            return [];
        }

        var known = older is null ? 0 : Find(older.File).Number;
        var under = partsOf([.. files.Where(f => !f.Index.IsRegister || f.Number <= known)]);
        return under.Select(p => p.Reference).SequenceEqual(parts.Select(p => p.Reference))
            ? []
            : [new SupersessionCause(SupersessionReason.Register, newer, older?.File)];
    }

    private static bool IsRegister(SuppliedSlice slice) => slice.Feed == SuppliedSlice.Register;
}
