using System.Security.Cryptography;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Pipeline.Tests;

/// <summary>
/// Dropped by rename, written in pieces, and copied in pieces with an old time, while two ingestion processes watch the folder, of which
/// the one that works is killed in between: every file is accepted once, whole, and nothing is left over.
/// </summary>
public sealed class Many_files_have_one_effect_each
{
    private static readonly int Files = Thorough.Count(modest: 200, thorough: 1000);
    private const int RowsOfFile = 20;
    private static readonly string[] Codes = ["RJ1", "RJ2", "RJ7", "RX8", "RYD"];
    private static readonly string[] Measures = ["mrsa-cases", "ae-four-hours", "diagnostics-six-weeks", "rtt-18-weeks"];

    [Fact]
    public async Task However_they_are_dropped_and_whoever_watches()
    {
        using var workplace = Workplace.With("organisations.csv");
        (string, string)[] settings = [("Nof__Intake__Settle", "00:00:02"), ("Nof__Intake__Poll", "00:00:00.200")];
        await using var first = Running.Of(workplace.StartService("Ingestion", settings));
        await first.UntilAsync(async () => (await AllAsync(workplace)).Count == 1, "the register");
        await using var second = Running.Of(workplace.StartService("Ingestion", settings));
        var dropped = Enumerable.Range(0, Files).ToDictionary(i => $"figures-{i}.csv", TextOf);
        Drop(workplace.Drop, dropped);

        // In the middle of its work the first is killed, and the second, which stood by, takes over.
        await first.UntilAsync(async () => (await AllAsync(workplace)).Count >= Files / 10, "the first tenth");
        await first.KillAsync();
        await second.UntilAsync(async () => (await AllAsync(workplace)).Count(f => f.Completed) >= Files + 1, "every file taken in");
        await second.UntilAsync(() => Directory.GetFiles(workplace.Drop, "*.csv").Length == 0, "an empty folder");

        var records = await AllAsync(workplace);
        Assert.Equal(
            dropped.Select(d => (d.Key, ShaOf(d.Value), IntakeOutcome.Accepted)).OrderBy(d => d.Key, StringComparer.Ordinal),
            records.Where(r => r.FileName != "organisations.csv").Select(r => (r.FileName, r.Sha256, r.Outcome)).OrderBy(r => r.FileName, StringComparer.Ordinal));
        Assert.All(records.Skip(1), r => Assert.Equal(RowsOfFile, r.Rows));
        Assert.Equal(Files + 1, Directory.GetFiles(Path.Combine(workplace.Drop, "archive")).Length);
        Assert.Equal(Files + 1, Directory.GetFiles(Path.Combine(workplace.Drop, "receipts"), "*.receipt.json").Length);
        Assert.Equal([".nof-ingestion.lock"], Directory.GetFiles(workplace.Drop).Select(f => Path.GetFileName(f)));
    }

    /// <summary>A third each: renamed into the folder, written in pieces, copied in pieces with a time of years ago.</summary>
    private static void Drop(string folder, Dictionary<string, string> files)
    {
        var beside = Directory.CreateDirectory(Path.Combine(folder, "upload")).FullName;
        var ways = files.Select((f, i) => (Way: i % 3, Path: Path.Combine(folder, f.Key), Text: f.Value)).ToList();
        foreach (var (_, path, text) in ways.Where(f => f.Way == 0))
        {
            var whole = Path.Combine(beside, Path.GetFileName(path));
            File.WriteAllText(whole, text);
            File.Move(whole, path);
        }

        const int Pieces = 4;
        var old = new DateTime(2019, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var piece = 0; piece < Pieces; piece++)
        {
            foreach (var (way, path, text) in ways.Where(f => f.Way > 0))
            {
                var length = text.Length / Pieces;
                File.AppendAllText(path, piece == Pieces - 1 ? text[(piece * length)..] : text.Substring(piece * length, length));
                if (way == 2)
                {
                    File.SetLastWriteTimeUtc(path, old);
                }
            }
        }
    }

    /// <summary>Each file has a month and a measure of its own, so that none replaces another.</summary>
    private static string TextOf(int file)
    {
        var month = new DateOnly(2005, 1, 1).AddMonths(file / Measures.Length);
        var rows = Enumerable.Range(0, RowsOfFile).Select(row => $"{month:yyyy-MM},{(row < Codes.Length ? Codes[row] : $"Q{row:00}")},{Measures[file % Measures.Length]},{file},{2 * file},\n");
        return "period,org_code,measure,numerator,denominator,value\n" + string.Concat(rows).Replace($",mrsa-cases,{file},{2 * file},", $",mrsa-cases,{file},,", StringComparison.Ordinal);
    }

    private static string ShaOf(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static async Task<IReadOnlyList<IntakeRecord>> AllAsync(Workplace workplace)
    {
        using var store = SqliteStore.Open(Path.Combine(workplace.Data, "nof.db"), TimeProvider.System);
        return await store.AllAsync(TestContext.Current.CancellationToken);
    }
}
