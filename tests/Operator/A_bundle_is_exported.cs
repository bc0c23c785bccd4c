using NofPipeline.Domain.Calendar;
using NofPipeline.Operator.Export;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Operator.Tests;

/// <summary>A published bundle comes out of the store as it was published, wherever its folder has gone.</summary>
public sealed class A_bundle_is_exported(National_sample sample)
{
    [Fact]
    public async Task Byte_for_byte_and_never_over_something_else()
    {
        using var workplace = await sample.CopyAsync();
        var settings = Sample.SettingsOf(workplace);
        var folder = Path.Combine(workplace.Root, "export");
        var published = workplace.Bundle("2025-26Q4", 1);
        Directory.Delete(workplace.Out, recursive: true);

        var exported = await Nof.RunAsync(["export", "-q", "2025-26Q4", "--to", folder], settings);
        Assert.Equal((0, ""), (exported.ExitCode, exported.Errors));
        Approval.IsAsApproved("export", exported.Output, workplace.Root);
        Assert.Equal(published, FilesOf(folder));

        var again = await Nof.RunAsync(["export", "-q", "2025-26Q4", "--version", "1", "--to", folder], settings);
        Assert.Equal((2, $"{folder} is not empty: name a new folder."), (again.ExitCode, again.Errors.Trim()));
        Assert.Equal(published, FilesOf(folder));

        var unknown = await Nof.RunAsync(["export", "-q", "2025-26Q4", "--version", "9", "--to", Path.Combine(workplace.Root, "none")], settings);
        Assert.Equal((1, "Q4 2025/26 has no published version 9; the current one is 1."), (unknown.ExitCode, unknown.Errors.Trim()));
        Assert.False(Directory.Exists(Path.Combine(workplace.Root, "none")));
    }

    [Fact]
    public async Task Not_at_all_where_a_file_is_damaged_in_the_store()
    {
        var stop = TestContext.Current.CancellationToken;
        var workplace = await sample.DoneAsync();
        using var store = SqliteStore.Open(Path.Combine(workplace.Data, "nof.db"), TimeProvider.System);
        var publication = (await store.CurrentAsync(
            new SnapshotSeries(SnapshotStage.Publication, Quarter.Parse("2025-26Q4"), "nof-2025-26", Lane.Live), stop))!;
        var folder = Path.Combine(workplace.Root, "never");
        var absent = publication.Parts[0] with { Sha256 = new string('0', 64) };

        var damaged = publication with { Parts = [absent, .. publication.Parts.Skip(1)] };
        await Assert.ThrowsAsync<InvalidDataException>(() => BundleExport.WriteAsync(store, damaged, folder, stop));
        var unlisted = publication with { Parts = [.. publication.Parts.Skip(1)] };
        await Assert.ThrowsAsync<InvalidDataException>(() => BundleExport.WriteAsync(store, unlisted, folder, stop));

        Assert.False(Directory.Exists(folder));
    }

    private static SortedDictionary<string, string> FilesOf(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllText),
        StringComparer.Ordinal);
}
