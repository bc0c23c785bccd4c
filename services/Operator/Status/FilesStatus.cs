using NofPipeline.Files;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Operator.Status;

/// <summary>The files that were taken in.</summary>
/// <param name="Outcomes">How many files by outcome.</param>
/// <param name="Latest">The newest, newest first.</param>
/// <param name="Unmended">Rejected and quarantined files that no later file has replaced, oldest first.</param>
/// <param name="Incomplete">Files that wait for their receipt or for their move out of the drop folder.</param>
internal sealed record FilesStatus(
    IReadOnlyDictionary<string, int> Outcomes,
    IReadOnlyList<FileStatus> Latest,
    IReadOnlyList<FileStatus> Unmended,
    IReadOnlyList<FileStatus> Incomplete)
{
    private const int Shown = 10;

    public static FilesStatus Of(IReadOnlyList<IntakeRecord> records) => new(
        Enum.GetValues<IntakeOutcome>().ToDictionary(o => o.Token(), o => records.Count(r => r.Outcome == o)),
        [.. records.Reverse().Take(Shown).Select(Of)],
        [.. records.Where(r => IsRefused(r) && !records.Any(later => Mends(later, r))).Select(Of)],
        [.. records.Where(r => !r.Completed).Select(Of)]);

    private static bool IsRefused(IntakeRecord record) => record.Outcome is IntakeOutcome.Rejected or IntakeOutcome.Quarantined;

    /// <summary>
    /// A later file that was not refused mends one of its name; or, under another name, one of the same feed if it speaks of the same quarters
    /// with at least as many rows.
    /// </summary>
    private static bool Mends(IntakeRecord later, IntakeRecord refused) =>
        later.Number > refused.Number
        && !IsRefused(later)
        && (later.FileName == refused.FileName
            || (refused.Feed is not null && later.Feed == refused.Feed && later.Rows >= refused.Rows && later.Quarters.SequenceEqual(refused.Quarters)));

    private static FileStatus Of(IntakeRecord record) =>
        new(record.Number, FileNames.Shown(record.FileName), record.ReceivedAt, record.Outcome.Token(), record.Findings.Count);
}
