using NofPipeline.Files;
using NofPipeline.Files.Findings;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using static System.FormattableString;

namespace NofPipeline.Operator.Verify;

/// <summary>Every file that was taken in: its bytes are kept and are those that were recorded.</summary>
internal sealed class OriginalsCheck(IIntakeStore register, OriginalFiles originals, Checked counts, List<Break> breaks)
{
    /// <summary>Looks at every file, or at those with figures for one quarter.</summary>
    public async Task RunAsync(string? quarter, CancellationToken cancellationToken)
    {
        var records = (await register.AllAsync(cancellationToken)).Where(r => quarter is null || r.Quarters.Contains(quarter)).ToList();
        foreach (var record in records)
        {
            // Such a file is never copied, so there is nothing to compare.
            if (record.Findings.Any(f => f.Code == FindingCodes.FileTooLarge))
            {
                counts.NotKept++;
                continue;
            }

            counts.Originals++;
            var found = await originals.HashAsync(record.Sha256, cancellationToken);
            if (found != record.Sha256)
            {
                breaks.Add(BreakOf(record, found));
            }
        }
    }

    private Break BreakOf(IntakeRecord record, string? found)
    {
        var where = Invariant($"file {record.Number}, {FileNames.Shown(record.FileName)} ({originals.PathOf(record.Sha256)})");
        var toDo = $"Put the original back under that path from a backup or from whoever sent it; its SHA-256 is {record.Sha256}.";
        return found is null
            ? new Break("original-missing", where, $"The {record.Outcome.Token()} file is recorded, but its bytes are not kept.", toDo)
            : new Break("original-damaged", where, $"The bytes that are kept hash to {found}.", toDo);
    }
}
