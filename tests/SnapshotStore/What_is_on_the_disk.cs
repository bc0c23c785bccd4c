using NofPipeline.Snapshots.Disk;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>Files and folders as they are after a change; that they are on the disk as well, a traced run of the program shows.</summary>
public sealed class What_is_on_the_disk : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("nof-disk-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_takes_the_place_of_another_and_leaves_nothing_beside_it()
    {
        var file = Path.Combine(root, "a.json");
        await DurableFile.ReplaceAsync(file, "one"u8.ToArray(), Token);
        await DurableFile.ReplaceAsync(file, "two"u8.ToArray(), Token);

        Assert.Equal("two", await File.ReadAllTextAsync(file, Token));
        Assert.Equal([file], Directory.GetFileSystemEntries(root));
    }

    [Fact]
    public async Task A_file_moves_to_another_folder_but_over_no_other_unless_told()
    {
        var (from, to) = (Path.Combine(root, "a"), Path.Combine(root, "below", "b"));
        DurableFolder.Create(Path.Combine(root, "below"));
        await DurableFile.WriteAsync(from, "one"u8.ToArray(), Token);
        await DurableFile.WriteAsync(to, "other"u8.ToArray(), Token);

        Assert.Throws<IOException>(() => DurableFile.Move(from, to));
        Assert.Equal("other", await File.ReadAllTextAsync(to, Token));
        DurableFile.Move(from, to, overwrite: true);
        Assert.Equal("one", await File.ReadAllTextAsync(to, Token));
        Assert.False(File.Exists(from));
    }

    [Fact]
    public void A_folder_is_made_with_those_above_it_however_it_is_written_and_twice_does_no_harm()
    {
        var folder = Path.Combine(root, "a", "b", "c");
        DurableFolder.Create(folder + Path.DirectorySeparatorChar);
        DurableFolder.Create(folder);
        DurableFolder.Move(folder, Path.Combine(root, "d") + Path.DirectorySeparatorChar);

        Assert.True(Directory.Exists(Path.Combine(root, "d")));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_folder_that_is_not_there_cannot_be_flushed_and_the_reason_names_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a journal of names by itself.");
        var folder = Path.Combine(root, "nowhere");

        Assert.Contains(folder, Assert.Throws<IOException>(() => DurableFolder.Flush(folder)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
