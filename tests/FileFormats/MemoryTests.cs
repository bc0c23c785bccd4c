using System.IO.Compression;
using System.Text;
using NofPipeline.Files;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Rows;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Whether memory is in use by others cannot be told apart, so these tests run when all others have.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;

/// <summary>A file streams by: what is in memory while it is read does not grow with the file, but for what is kept of its rows.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class MemoryTests : IDisposable
{
    private const int Rows = 25_000;

    /// <summary>Buffers and dictionaries grow by leaps; a file that was held in memory would go far beyond.</summary>
    private const int Room = 1 << 20;

    private readonly string folder = Directory.CreateTempSubdirectory("nofpipeline-memory-").FullName;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_rows_that_are_not_used_nothing_is_kept(bool isZipped)
    {
        var (few, many) = (PeakOf(Passed(Rows), isZipped, out _), PeakOf(Passed(4 * Rows), isZipped, out var file));

        Assert.False(file.IsRejected, string.Join('\n', file.Findings));
        Assert.InRange(many, 0, few + Room);

        static IEnumerable<string> Passed(int rows) => RowsOf(
            "cancer-waits",
            Enumerable.Range(0, rows)
                .Select(i => new Dictionary<string, string> { ["Period"] = "2026-04-01", ["Basis"] = "Commissioner", ["Org_Name"] = $"number {i} of those that are passed over, {new string('x', 100)}" })
                .Append(new() { ["Period"] = "2026-04-01", ["Basis"] = "Provider", ["Org_Code"] = "RJ1", ["Standard_or_Item"] = "62D", ["Cancer_Type"] = "ALL CANCERS", ["Referral_Route_or_Stage"] = "ALL ROUTES", ["Total"] = "1", ["Within"] = "1", ["After"] = "0" }));
    }

    [Fact]
    public void Of_the_rows_of_an_extract_that_a_total_adds_up_only_their_keys_are_kept()
    {
        const int BytesOfKey = 100;
        var (few, many) = (PeakOf(Extract(Rows), false, out _), PeakOf(Extract(4 * Rows), false, out var file));

        Assert.False(file.IsRejected, string.Join('\n', file.Findings));
        Assert.Single(Assert.Single(file.MonthlyFigures).Lines);
        Assert.InRange(many, 0, few + (3 * Rows * BytesOfKey) + Room);

        static IEnumerable<string> Extract(int rows) => RowsOf(
            "dm01-full-extract",
            Enumerable.Range(0, rows).Select(i => Waiting($"{i / 50:0000}", $"test {i % 50}", 0))
                .Concat(Enumerable.Range(0, (rows + 49) / 50).Select(i => Waiting($"{i:0000}", "TOTAL", 0))));

        static Dictionary<string, string> Waiting(string commissioner, string test, int count)
        {
            var row = FeedLayouts.All.Single(l => l.Id == "dm01-full-extract").Columns.ToDictionary(c => c.Name, c => c.Name.Contains("Week", StringComparison.Ordinal) || c.Name == "Total WL" ? $"{count}" : "some text");
            (row["Period"], row["Provider Org Code"]) = ("DM01-MARCH-2026", commissioner == "0000" ? "RJ1" : "A0C5S1");
            (row["Commissioner Org Code"], row["Diagnostic Tests"]) = (commissioner, test);
            return row;
        }
    }

    [Fact]
    public void Beyond_the_limit_of_rows_nothing_more_is_kept()
    {
        var (few, many) = (PeakOf(Values(FeedLimits.UsedRows + 1), false, out _), PeakOf(Values(3 * FeedLimits.UsedRows), false, out var file));

        Assert.Equal("file-too-many-rows", Given.OnlyFinding(file).Code);
        Assert.InRange(many, 0, few + Room);

        static IEnumerable<string> Values(int rows) =>
            Enumerable.Range(0, rows).Select(i => $"2025-26Q4,R{i / 10_000:00},OF{i % 10_000:0000},%,{i % 100},,March 2026").Prepend(Given.MetricValuesHeader);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<string> RowsOf(string id, IEnumerable<Dictionary<string, string>> rows)
    {
        var columns = FeedLayouts.All.Single(l => l.Id == id).Columns.Select(c => c.Name).ToList();
        return rows.Select(row => string.Join(',', columns.Select(c => row.TryGetValue(c, out var text) ? $"\"{text}\"" : string.Empty))).Prepend(string.Join(',', columns));
    }

    /// <summary>The most memory that was in use while a file with these lines was read.</summary>
    private long PeakOf(IEnumerable<string> lines, bool isZipped, out FeedFile file)
    {
        var path = Path.Combine(folder, "dropped.csv");
        using (var target = File.Create(path))
        using (var zip = isZipped ? new ZipArchive(target, ZipArchiveMode.Create) : null)
        using (var writer = new StreamWriter(zip?.CreateEntry("dropped.csv").Open() ?? target, new UTF8Encoding(false)))
        {
            foreach (var line in lines)
            {
                writer.Write(line);
                writer.Write('\n');
            }
        }

        using var watched = new WatchedStream(path);
        file = FeedReader.Read("dropped.csv", watched);
        TestContext.Current.TestOutputHelper?.WriteLine($"{new FileInfo(path).Length:N0} bytes, {watched.Peak:N0} in use at most.");
        return watched.Peak;
    }
}
