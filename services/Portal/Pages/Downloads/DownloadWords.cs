using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Portal.Pages.Downloads;

/// <summary>Addresses, sizes and reasons as the download pages write them.</summary>
internal static class DownloadWords
{
    private const int Kilobyte = 1_000;

    /// <summary>The page with the files of a version.</summary>
    public static string PathOf(SnapshotHeader publication) =>
        string.Create(CultureInfo.InvariantCulture, $"/quarters/{publication.Series.Quarter}/v{publication.Version}/downloads");

    /// <summary>A file of a version.</summary>
    public static string PathOf(SnapshotHeader publication, BundleFile file) =>
        string.Create(CultureInfo.InvariantCulture, $"/quarters/{publication.Series.Quarter}/v{publication.Version}/files/{file.Name}");

    public static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string SizeOf(long bytes) => bytes < Kilobyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : string.Create(CultureInfo.InvariantCulture, $"{(bytes + (Kilobyte / 2)) / Kilobyte:N0} kB");

    /// <summary>Why a version was superseded.</summary>
    public static string Of(SupersessionCause cause)
    {
        var reason = cause.Reason switch
        {
            SupersessionReason.NewFigures => "new figures",
            SupersessionReason.ScheduledRevision => "scheduled revision",
            SupersessionReason.Correction => "correction",
            SupersessionReason.Retraction => "figures withdrawn",
            SupersessionReason.SameFigures => "the same figures from another file",
            SupersessionReason.Undone => "taken back",
            SupersessionReason.RowsSetAside => "rows set aside",
            SupersessionReason.Register => "register of organisations",
            SupersessionReason.MethodData => "method data changed",
            SupersessionReason.QuarterBefore => "the quarter before changed",
            SupersessionReason.Program => "another version of the program",
            _ => cause.Reason.Token(),
        };
        return cause.Slice is { } slice
            ? $"{reason}: {slice.Feed}{(slice.Type is { } type ? $" of {type.Token()}" : string.Empty)} in {slice.File.FileName}"
            : reason;
    }
}
