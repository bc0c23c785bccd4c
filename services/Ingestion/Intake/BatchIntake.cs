using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Findings;
using NofPipeline.Files;
using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Ingestion.Quarters;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Takes in one settled batch: store the bytes, read and check, decide each file's outcome, record it, write its receipt, move the
/// original away. Whatever the process dies between, the next start resumes: the bytes are stored before anything is recorded, and a
/// recorded file whose original still stands is finished rather than taken in again.
/// </summary>
public sealed partial class BatchIntake(
    DropFolder folder,
    ContentStore content,
    FileShelf shelf,
    IIntakeStore register,
    MethodCatalogue methods,
    TimeProvider clock,
    ILogger<BatchIntake> logger)
{
    private readonly IntakeChecks checks = new(methods, clock);
    private readonly QualityGates gates = new(GateRules.Embedded(), methods);

    /// <summary>Finishes files that a former run recorded but did not move.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await register.IncompleteAsync(cancellationToken))
        {
            await FinishAsync(record, cancellationToken);
        }
    }

    /// <summary>Takes in the files, in the order given, and returns the names of those that could not be read and stay where they are.</summary>
    public async Task<IReadOnlyList<string>> TakeInAsync(IReadOnlyList<FileInfo> batch, CancellationToken cancellationToken)
    {
        var unreadable = new List<string>();
        var before = await shelf.AcceptedAsync(cancellationToken);
        var candidates = new List<Candidate>();
        foreach (var file in batch)
        {
            if (await ReadAsync(file, candidates, cancellationToken) is { } candidate)
            {
                candidates.Add(candidate);
            }
            else
            {
                unreadable.Add(file.Name);
            }
        }

        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        candidates = Gated(before, candidates);
        foreach (var (candidate, record) in candidates.Zip(Decide(before, candidates)))
        {
            var recorded = await register.RecordAsync(
                record with { Other = record.Other ?? (record.Outcome == IntakeOutcome.Duplicate ? numbers[record.Sha256] : null) },
                cancellationToken);
            numbers[recorded.Sha256] = recorded.Number;
            NofMetrics.FileTakenIn(recorded.Outcome);
            LogOutcome(recorded.FileName, recorded.Outcome, recorded.Findings.Count);
            Failpoint.Hit("intake.after-record");
            await FinishAsync(recorded, cancellationToken);
            candidate.Activity?.SetTag("nof.file.number", recorded.Number)
                .SetTag("nof.file.feed", recorded.Feed)
                .SetTag("nof.outcome", recorded.Outcome.Token())
                .Dispose();
        }

        return unreadable;
    }

    private async Task<Candidate?> ReadAsync(FileInfo file, List<Candidate> sameBatch, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        string sha256;
        long bytes;
        try
        {
            (sha256, bytes) = await content.AddAsync(file.FullName, cancellationToken);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            // It vanished, is locked or cannot be read: it stays where it is and is tried again with the next batch.
            LogUnreadable(file.Name, failure.Message);
            return null;
        }

        // Only now, because a file that cannot be read is looked at again every second.
        var activity = NofTracing.StartIntake(file.Name, sha256, started);
        Failpoint.Hit("intake.after-content");
        var accepted = await register.FindAcceptedAsync(sha256, cancellationToken);
        var twin = sameBatch.Find(c => c.Sha256 == sha256 && !c.IsRejected);
        var feed = await shelf.ReadAsync(sha256, file.Name, cancellationToken);
        IReadOnlyList<Finding> findings = feed.IsRejected ? feed.Findings : [.. feed.Findings, .. checks.Check(feed)];
        return new Candidate(file.Name, sha256, bytes, feed, findings, accepted?.Number, twin, activity);
    }

    /// <summary>The candidates with what the quality gates say of each, held against those before it; what has the bytes of a file that a gate rejects stands for itself.</summary>
    private List<Candidate> Gated(IReadOnlyList<AcceptedFile> before, List<Candidate> candidates)
    {
        List<FeedFile> accepted = [.. before.Select(f => f.Content)];
        var gated = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            var own = candidate.Twin is { } twin && gated.Exists(g => g.Sha256 == twin.Sha256 && g.IsRejected) ? candidate with { Twin = null } : candidate;
            gated.Add(own.Feed.IsRejected || own.DuplicateOf is not null || own.Twin is not null
                ? own
                : own with { Findings = [.. own.Findings, .. gates.Check(own.Feed, accepted, [.. gated.Where(g => g.IsTaken).Select(g => g.Feed)])] });
        }

        return gated;
    }

    private IEnumerable<IntakeRecord> Decide(IReadOnlyList<AcceptedFile> before, List<Candidate> candidates)
    {
        var first = before.Count == 0 ? 0 : before[^1].Number;
        var taken = candidates
            .Where(c => c.IsTaken)
            .Select((c, i) => (Candidate: c, File: new AcceptedFile(first + i + 1, c.Sha256, c.FileName, c.Feed)))
            .ToList();
        var together = before.Concat(taken.Select(t => t.File)).ToList();
        var assembled = QuarterCommitter.QuartersOf(together, methods)
            .Select(q => QuarterAssembler.Assemble(q, methods.For(q)!, together))
            .ToList();
        var batch = taken.ConvertAll(t => t.File);
        var retracted = Retractions.Of([.. before.Select(f => f.Content)], [.. batch.Select(f => f.Content)], methods);
        return candidates.Select(c => RecordOf(c, taken.Find(t => t.Candidate == c).File, assembled, batch, retracted));
    }

    private IntakeRecord RecordOf(Candidate candidate, AcceptedFile? file, List<AssembledQuarter> assembled, List<AcceptedFile> batch, IReadOnlyList<Finding> retracted)
    {
        var supersededBy = file is null ? null : SupersededBy(file, assembled, batch);
        return new IntakeRecord
        {
            Number = 0,
            Sha256 = candidate.Sha256,
            FileName = candidate.FileName,
            Bytes = candidate.Bytes,
            Outcome = candidate.IsRejected ? IntakeOutcome.Rejected
                : file is null ? IntakeOutcome.Duplicate
                : supersededBy is not null ? IntakeOutcome.Superseded
                : IntakeOutcome.Accepted,
            Feed = IntakeFacts.FeedOf(candidate.Feed),
            Quarters = [.. IntakeFacts.QuartersOf(candidate.Feed, methods).Select(q => q.ToString())],
            Rows = IntakeFacts.RowsOf(candidate.Feed),
            Other = candidate.DuplicateOf,
            Findings =
            [
                .. candidate.Findings,
                .. supersededBy is { } name ? [Superseded(candidate.FileName, name)] : Array.Empty<Finding>(),
                .. candidate.DuplicateOf is { } twin && !SuppliesAnything(twin, candidate, assembled) ? [Replaced(candidate.FileName, twin)] : Array.Empty<Finding>(),
                .. file is null ? [] : assembled.SelectMany(a => a.Findings).Concat(retracted).Where(f => f.File == candidate.FileName),
            ],
            ReceivedAt = clock.GetUtcNow(),
            Completed = false,
            TraceParent = candidate.Activity?.Id,
        };
    }

    /// <summary>The file of the same batch that supplies all slices that this one would; <c>null</c> while this one supplies anything.</summary>
    private string? SupersededBy(AcceptedFile file, List<AssembledQuarter> assembled, List<AcceptedFile> batch)
    {
        if (file.Content.Organisations.Count > 0)
        {
            return batch.LastOrDefault(f => f.Content.Organisations.Count > 0) is { } register && register != file ? register.FileName : null;
        }

        if (assembled.Any(a => a.SetAside.Contains(file.Number)))
        {
            // A later register may know the organisations of its rows.
            return null;
        }

        var speaksOf = QuarterCommitter.QuartersOf([file], methods);
        if (speaksOf.Count == 0)
        {
            // Months before the first method: later quarters may count them in.
            return null;
        }

        var suppliers = assembled.Where(a => speaksOf.Contains(a.Inputs.Quarter)).SelectMany(a => a.Suppliers.Values).ToHashSet();
        return suppliers.Contains(file.Number) ? null : batch.LastOrDefault(f => f.Number > file.Number && suppliers.Contains(f.Number))?.FileName;
    }

    private bool SuppliesAnything(long number, Candidate candidate, List<AssembledQuarter> assembled) =>
        IntakeFacts.QuartersOf(candidate.Feed, methods).Count == 0 || assembled.Any(a => a.Suppliers.Values.Contains(number));

    private static Finding Replaced(string fileName, long number) =>
        new(IntakeCodes.DuplicateOfReplaced, FindingSeverity.Information, $"File number {number} has the same bytes and has since been replaced by a newer file.")
        {
            File = fileName,
            Hint = "To go back to these figures, drop them in a file that differs in something, such as the order of two rows.",
        };

    private static Finding Superseded(string fileName, string by) =>
        new(IntakeCodes.SupersededInBatch, FindingSeverity.Information, $"{by}, dropped at the same time, supplies everything that this file supplies.")
        {
            File = fileName,
            Hint = "Of files dropped together the later name counts as the newer. Drop this file alone to use it instead.",
        };

    private async Task FinishAsync(IntakeRecord record, CancellationToken cancellationToken)
    {
        ReceiptWriter.Write(folder.Receipts, record);
        Failpoint.Hit("intake.after-receipt");
        var original = Path.Combine(folder.Inbox, record.FileName);
        if (File.Exists(original) && await ContentStore.HashAsync(original, cancellationToken) == record.Sha256)
        {
            File.Move(original, folder.PlaceFor(record.FileName, record.Sha256, record.Outcome == IntakeOutcome.Rejected), overwrite: true);
        }

        Failpoint.Hit("intake.after-move");
        await register.CompleteAsync(record.Number, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{FileName}: {Outcome}, {Findings} findings.")]
    private partial void LogOutcome(string fileName, IntakeOutcome outcome, int findings);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FileName} cannot be read now and stays where it is: {Reason}")]
    private partial void LogUnreadable(string fileName, string reason);

    private sealed record Candidate(
        string FileName, string Sha256, long Bytes, FeedFile Feed, IReadOnlyList<Finding> Findings, long? DuplicateOf, Candidate? Twin, Activity? Activity)
    {
        public bool IsRejected => Findings.Any(f => f.Severity == FindingSeverity.Error);

        public bool IsTaken => !IsRejected && DuplicateOf is null && Twin is null;
    }
}
