using System.Security.Cryptography;
using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Bench.History;

/// <summary>Makes a store with the history: its files are recorded as intake records them, then one process commits, scores and segments every quarter.</summary>
internal static class HistoryStore
{
    public static async Task MakeAsync(string folder)
    {
        var data = Path.Combine(folder, "data");
        Directory.CreateDirectory(data);
        var originals = new OriginalFiles(data);
        using (var store = SqliteStore.Open(Path.Combine(data, "nof.db"), TimeProvider.System))
        {
            await RecordAsync(store, originals, "organisations", null, HistoryFiles.Register);
            foreach (var quarter in Years.Quarters)
            {
                foreach (var file in HistoryFiles.Of(quarter))
                {
                    await RecordAsync(store, originals, FeedOf(file.Name), quarter, file);
                }
            }
        }

        using var pipeline = new Pipeline(folder, hasPortal: false);
        await pipeline.EndAsync();
    }

    private static string FeedOf(string name) =>
        name.StartsWith("decisions", StringComparison.Ordinal) ? "decisions"
        : name.StartsWith("monthly", StringComparison.Ordinal) ? "monthly-figures"
        : "metric-values";

    private static async Task RecordAsync(IIntakeStore store, OriginalFiles originals, string feed, Quarter? quarter, (string Name, string Text) file)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Directory.CreateDirectory(Path.GetDirectoryName(originals.PathOf(sha256))!);
        await File.WriteAllBytesAsync(originals.PathOf(sha256), bytes);
        await store.RecordAsync(
            new IntakeRecord
            {
                Number = 0,
                Sha256 = sha256,
                FileName = file.Name,
                Bytes = bytes.Length,
                Outcome = IntakeOutcome.Accepted,
                Feed = feed,
                Quarters = quarter is null ? [] : [quarter.Value.ToString()],
                Rows = file.Text.Count(c => c == '\n') - 1,
                Other = null,
                Findings = [],
                ReceivedAt = DateTimeOffset.UnixEpoch,
                Completed = true,
            },
            CancellationToken.None);
    }
}
