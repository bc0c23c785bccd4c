using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NofPipeline.Domain.Calendar;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Snapshots;

namespace NofPipeline.Publishing.Tests.Bundles;

public sealed class BundleDirectoryTests : IDisposable
{
    private static readonly Quarter Quarter = Quarter.Parse("2025-26Q4");
    private static readonly string[] Names = ["ATTRIBUTION.txt", "manifest.json", "method/nof-2025-26/method.yaml", "nof.csv"];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Out => folder.File("out");

    [Fact]
    public async Task A_bundle_is_put_in_its_folder_with_a_pointer_to_the_latest()
    {
        await WriteAsync(1, "first");

        AssertWhole(1, "first");
        using var latest = JsonDocument.Parse(await File.ReadAllBytesAsync(LatestFile, Cancel));
        Assert.Equal(["quarter", "version", "snapshot", "path"], latest.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2025-26Q4/v1", latest.RootElement.GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_whole_bundle_is_left_alone()
    {
        await WriteAsync(1, "first");
        var written = File.GetLastWriteTimeUtc(FileOf(1, "nof.csv"));
        var reads = 0;

        await new BundleDirectory(Out).WriteAsync(Bundle(1, "first"), (p, c) => ReadAsync("first", p, ref reads), Cancel);

        Assert.Equal(0, reads);
        Assert.Equal(written, File.GetLastWriteTimeUtc(FileOf(1, "nof.csv")));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("changed")]
    [InlineData("shorter")]
    [InlineData("extra")]
    public async Task A_bundle_that_is_not_whole_is_replaced(string damage)
    {
        await WriteAsync(1, "first");
        var file = FileOf(1, "method/nof-2025-26/method.yaml");
        var content = await File.ReadAllTextAsync(file, Cancel);
        switch (damage)
        {
            case "missing":
                File.Delete(file);
                break;
            case "changed":
                await File.WriteAllTextAsync(file, content.ToUpperInvariant(), Cancel);
                break;
            case "shorter":
                await File.WriteAllTextAsync(file, content[1..], Cancel);
                break;
            default:
                await File.WriteAllTextAsync(FileOf(1, "notes.txt"), "mine", Cancel);
                break;
        }

        await WriteAsync(1, "first");

        AssertWhole(1, "first");
    }

    [Fact]
    public async Task A_crash_half_way_leaves_nothing_that_a_reader_could_take_for_a_bundle()
    {
        var crashing = new BundleDirectory(Out, step => throw new OperationCanceledException(step));
        var crash = await Assert.ThrowsAsync<OperationCanceledException>(() => WriteAsync(crashing, 1, "first"));

        Assert.Equal("publishing.bundle-half-written", crash.Message);
        Assert.False(Directory.Exists(FileOf(1, string.Empty)));
        Assert.False(File.Exists(LatestFile));

        await WriteAsync(1, "first");

        AssertWhole(1, "first");
        Assert.Equal(["v1"], Directory.EnumerateDirectories(Path.Combine(Out, "2025-26Q4")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_pointer_never_goes_back_and_a_damaged_one_is_mended()
    {
        await WriteAsync(2, "second");
        await WriteAsync(1, "first");
        Assert.Contains("\"version\": 2", await File.ReadAllTextAsync(LatestFile, Cancel), StringComparison.Ordinal);

        await File.WriteAllTextAsync(LatestFile, "{\"quarter\"", Cancel);
        await WriteAsync(2, "second");
        Assert.Contains("\"version\": 2", await File.ReadAllTextAsync(LatestFile, Cancel), StringComparison.Ordinal);
        AssertWhole(1, "first");
        AssertWhole(2, "second");
    }

    [Fact]
    public async Task Processes_that_write_at_the_same_time_do_not_disturb_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => WriteAsync(1 + (i % 2), i % 2 == 0 ? "first" : "second")));

        AssertWhole(1, "first");
        AssertWhole(2, "second");
    }

    [Fact]
    public async Task A_part_that_points_outside_the_bundle_is_refused()
    {
        var part = new SnapshotPart("../escaped.txt", "x"u8.ToArray()).Reference;
        var bundle = Bundle(1, "first") with { Parts = [part] };

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            new BundleDirectory(Out).WriteAsync(bundle, (_, _) => Task.FromResult<ReadOnlyMemory<byte>>("x"u8.ToArray()), Cancel));
        Assert.False(File.Exists(Path.Combine(Out, "2025-26Q4/escaped.txt")));
    }

    public void Dispose() => folder.Dispose();

    private string LatestFile => Path.Combine(Out, "2025-26Q4/latest.json");

    private string FileOf(int version, string path) => Path.Combine(Out, $"2025-26Q4/v{version}", path);

    private Task WriteAsync(int version, string content) => WriteAsync(new BundleDirectory(Out), version, content);

    private static Task WriteAsync(BundleDirectory directory, int version, string content)
    {
        var reads = 0;
        return directory.WriteAsync(Bundle(version, content), (p, _) => ReadAsync(content, p, ref reads), Cancel);
    }

    private static CommittedBundle Bundle(int version, string content) => new(
        Quarter,
        version,
        SnapshotId.Parse(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))),
        [.. Names.Select(name => Part(name, content).Reference)]);

    private static SnapshotPart Part(string name, string content) => new(name, Encoding.UTF8.GetBytes($"{content} of {name}"));

    private static Task<ReadOnlyMemory<byte>> ReadAsync(string content, PartReference part, ref int reads)
    {
        reads++;
        return Task.FromResult(Part(part.Key, content).Content);
    }

    private void AssertWhole(int version, string content)
    {
        var root = FileOf(version, string.Empty);
        Assert.Equal(
            Names,
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal));
        Assert.All(Names, name => Assert.Equal(Part(name, content).Content.ToArray(), File.ReadAllBytes(FileOf(version, name))));
    }
}
