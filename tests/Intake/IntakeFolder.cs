using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files;
using NofPipeline.Hosting.Options;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Ingestion.Versions;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Sqlite;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Intake.Tests;

/// <summary>A drop folder with its store, and intake by hand: list, take in, resume.</summary>
internal sealed class IntakeFolder : IDisposable
{
    public const string Header = "period,org_code,measure,numerator,denominator,value\n";

    private readonly string root = Directory.CreateTempSubdirectory("nofpipeline-intake-").FullName;
    private readonly SqliteStore store;
    private readonly ContentStore content;
    private readonly ReadFeed read;
    private FileShelf shelf;
    private readonly LateWrites late;
    private readonly IntakeCompletion completion;
    private BatchIntake intake;
    private TakenBatch? taken;

    /// <param name="read">What reads a file; <c>null</c> for the reader of the product.</param>
    public IntakeFolder(ReadFeed? read = null)
    {
        var options = new NofOptions { Drop = Path.Combine(root, "drop"), Data = Path.Combine(root, "data") };
        Folder = new DropFolder(options);
        Folder.Create();
        store = SqliteStore.Open(options.SqlitePath, TimeProvider.System);
        content = new ContentStore(options);
        late = new LateWrites(Folder, store, content, Clock, NullLogger<LateWrites>.Instance);
        completion = new IntakeCompletion(Folder, store, late, NullLogger<IntakeCompletion>.Instance);
        this.read = read ?? FeedReader.Read;
        (shelf, intake) = Start();
    }

    public DropFolder Folder { get; }

    /// <summary>The clock by which a day is measured; what is received is received today.</summary>
    public ManualClock Clock { get; } = new();

    /// <summary>Puts back what was written to since it was taken in.</summary>
    public Task PutBackAsync() => late.PutBackAsync(TestContext.Current.CancellationToken);

    /// <summary>A file of monthly figures that is accepted.</summary>
    public static string Figures(int numerator) => Header + $"2026-01,RJ1,mrsa-cases,{numerator},,\n";

    public string PathOf(string name) => Path.Combine(Folder.Inbox, name);

    /// <summary>Where the bytes of a text are kept.</summary>
    public string StoredAs(string text) => content.PathOf(Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));

    public void Drop(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>Drops files together and takes them in.</summary>
    public async Task DropAsync(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Drop(name, text);
        }

        Assert.Empty(await TakeInAsync());
    }

    /// <summary>Takes in what lies in the folder; returns what cannot be read.</summary>
    public Task<IReadOnlyList<string>> TakeInAsync() => TakeInAsync(Folder.Waiting());

    public async Task<IReadOnlyList<string>> TakeInAsync(IReadOnlyList<WaitingFile> batch)
    {
        taken = await intake.TakeInAsync(batch, TestContext.Current.CancellationToken);
        return taken.Unreadable;
    }

    public Task<IReadOnlySet<string>> ResumeAsync() => completion.ResumeAsync(TestContext.Current.CancellationToken);

    /// <summary>Name and outcome of every recorded file, by number.</summary>
    public async Task<IReadOnlyList<(string Name, IntakeOutcome Outcome)>> OutcomesAsync() =>
        [.. (await RecordsAsync()).Select(f => (f.FileName, f.Outcome))];

    /// <summary>What became of every file, by its number.</summary>
    public Task<IReadOnlyList<IntakeRecord>> RecordsAsync() => store.AllAsync(TestContext.Current.CancellationToken);

    /// <summary>The last record of a file.</summary>
    public async Task<IntakeRecord> RecordOfAsync(string name) => (await RecordsAsync()).Last(r => r.FileName == name);

    /// <summary>Commits the quarters that the accepted files make, as the worker does after a batch.</summary>
    /// <param name="everything">Whether it is of another build that has only just started, and looks at every quarter.</param>
    /// <param name="orderByPublishedScore">The setting that it has.</param>
    public async Task CommitAsync(bool everything = false, bool orderByPublishedScore = true)
    {
        var token = TestContext.Current.CancellationToken;
        if (everything)
        {
            await store.SetCommittedAsync(new CommittedFiles(0, "another build"), token);
        }

        var files = everything || taken is null ? await shelf.AcceptedAsync(token) : taken.Accepted;
        var options = new NofOptions { OrderByPublishedScore = orderByPublishedScore };
        await new QuarterCommitter(store, store, MethodCatalogue.Embedded(), options, new RelaySignal(), NullLogger<QuarterCommitter>.Instance)
            .CommitAsync(files, everything ? [] : taken?.Quarters ?? [], token);
    }

    /// <summary>The id of the inputs of every quarter as they are committed.</summary>
    public async Task<IReadOnlyList<string>> CommittedAsync() =>
        [.. (await store.CurrentAsync(SnapshotStage.Inputs, Lane.Live, TestContext.Current.CancellationToken)).Select(h => $"{h.Series.Quarter} {h.Version} {h.Id}")];

    /// <summary>Why versions of a stage of a quarter gave way.</summary>
    public Task<IReadOnlyList<Supersession>> SupersededAsync(string quarter, SnapshotStage stage = SnapshotStage.Inputs) => Supersessions.OfAsync(
        store, new SnapshotSeries(stage, Quarter.Parse(quarter), MethodCatalogue.Embedded().For(Quarter.Parse(quarter))!.Id, Lane.Live), TestContext.Current.CancellationToken);

    /// <summary>The hash of every part of the inputs of every quarter.</summary>
    public async Task<IReadOnlyList<string>> InputsAsync()
    {
        var files = await shelf.AcceptedAsync(TestContext.Current.CancellationToken);
        var methods = MethodCatalogue.Embedded();
        return
        [
            .. QuartersOfFiles.Of(files, methods).SelectMany(q => InputsSnapshot
                .ToParts(QuarterAssembler.Assemble(q, methods.For(q)!, methods, files).Inputs)
                .Select(p => $"{q} {p.Key} {Convert.ToHexStringLower(SHA256.HashData(p.Content.Span))}")),
        ];
    }

    /// <summary>Forgets everything that is not stored, as a start of the process does.</summary>
    public void Restart()
    {
        (shelf, intake) = Start();
        taken = null;
    }

    /// <summary>Changes a byte of what is kept of a file's rows; a negative place counts from the end.</summary>
    public void DamageRows(string sha256, int at)
    {
        var bytes = File.ReadAllBytes(RowsOf(sha256));
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(RowsOf(sha256), bytes);
    }

    /// <summary>Takes away all that is kept of rows.</summary>
    public void RemoveRows() => Directory.Delete(Path.Combine(root, "data", "rows"), recursive: true);

    /// <summary>Takes away the bytes that a file had.</summary>
    public void RemoveOriginal(string sha256) => File.Delete(content.PathOf(sha256));

    private string RowsOf(string sha256) => Path.Combine(root, "data", "rows", sha256[..2], sha256);

    private (FileShelf Shelf, BatchIntake Intake) Start()
    {
        var fresh = new FileShelf(content, new StoredRows(Path.Combine(root, "data")), store, read);
        return (fresh, new BatchIntake(
            content, fresh, store, completion, late, MethodCatalogue.Embedded(), new NofOptions(), TimeProvider.System, NullLogger<BatchIntake>.Instance));
    }

    /// <summary>The one receipt that there is.</summary>
    public JsonObject OnlyReceipt() => JsonNode.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(Folder.Receipts, "*.json"))))!.AsObject();

    /// <summary>The names of the files in one of the folders.</summary>
    public static IReadOnlyList<string> Names(string folder) => [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
