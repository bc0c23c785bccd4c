using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NofPipeline.Files;
using NofPipeline.Hosting.Options;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Ingestion.Quarters;
using NofPipeline.Methods;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Sqlite;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Intake.Tests;

/// <summary>A drop folder, a content store and a SQLite store, and the real intake over them.</summary>
internal sealed class IntakeBench : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("nof-intake-").FullName;
    private readonly SqliteStore store;
    private readonly DropFolder folder;
    private readonly FileShelf shelf;
    private readonly BatchIntake intake;

    public IntakeBench()
    {
        var options = new NofOptions { Drop = Path.Combine(root, "drop"), Data = Path.Combine(root, "data") };
        Directory.CreateDirectory(options.Data);
        store = SqliteStore.Open(options.SqlitePath, TimeProvider.System);
        folder = new DropFolder(options);
        folder.Create();
        var content = new ContentStore(options);
        shelf = new FileShelf(content, store, FeedReader.Read);
        intake = new BatchIntake(
            content,
            shelf,
            store,
            new IntakeCompletion(folder, store, NullLogger<IntakeCompletion>.Instance),
            MethodCatalogue.Embedded(),
            TimeProvider.System,
            NullLogger<BatchIntake>.Instance);
    }

    /// <summary>Drops files together and takes them in.</summary>
    public async Task DropAsync(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Inbox, name), text);
        }

        Assert.Empty(await intake.TakeInAsync(folder.Waiting(), CancellationToken.None));
    }

    /// <summary>What became of every file, by its number.</summary>
    public Task<IReadOnlyList<IntakeRecord>> RecordsAsync() => store.AllAsync(CancellationToken.None);

    /// <summary>The last record of a file.</summary>
    public async Task<IntakeRecord> RecordOfAsync(string name) => (await RecordsAsync()).Last(r => r.FileName == name);

    /// <summary>The hash of every part of the inputs of every quarter.</summary>
    public async Task<IReadOnlyList<string>> InputsAsync()
    {
        var files = await shelf.AcceptedAsync(CancellationToken.None);
        var methods = MethodCatalogue.Embedded();
        return
        [
            .. QuarterCommitter.QuartersOf(files, methods).SelectMany(q => InputsSnapshot
                .ToParts(QuarterAssembler.Assemble(q, methods.For(q)!, files).Inputs)
                .Select(p => $"{q} {p.Key} {Convert.ToHexStringLower(SHA256.HashData(p.Content.Span))}")),
        ];
    }

    public void Dispose()
    {
        store.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }
}
