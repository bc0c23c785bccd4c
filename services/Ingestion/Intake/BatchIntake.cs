using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Findings;
using NofPipeline.Files;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Rows;
using NofPipeline.Hosting.Options;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Takes in one settled batch: store the bytes, read and check, decide each file's outcome, record it, complete it. Whatever the process
/// dies between, the next start resumes: the bytes are stored before anything is recorded, and a recorded file whose original still stands
/// is completed rather than taken in again.
/// </summary>
internal sealed partial class BatchIntake(
    ContentStore content,
    FileShelf shelf,
    IIntakeStore register,
    IntakeCompletion completion,
    LateWrites late,
    MethodCatalogue methods,
    NofOptions options,
    TimeProvider clock,
    ILogger<BatchIntake> logger)
{
    private readonly IntakeChecks checks = new(methods, clock);
    private readonly BatchDecision decision = new(methods, EmbeddedGates.Rules, options, clock);
    private readonly SaidOnce said = new();

    /// <summary>Takes in the files, in the order given.</summary>
    public async Task<TakenBatch> TakeInAsync(IReadOnlyList<WaitingFile> batch, CancellationToken cancellationToken)
    {
        var unreadable = new List<string>();
        var candidates = new List<Candidate>();
        var byHash = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var file in batch)
        {
            try
            {
                if (await ReadAsync(file, byHash, cancellationToken) is { } candidate)
                {
                    candidates.Add(candidate);
                    if (!candidate.IsRejected)
                    {
                        byHash.TryAdd(candidate.Sha256, candidate);
                    }
                }
            }
            catch (UnreadableFileException failure)
            {
                // It is locked or cannot be read: it stays where it is and is tried again with the next batch.
                unreadable.Add(file.Name);
                if (said.IsNews(file.Name, failure.Message))
                {
                    LogUnreadable(FileNames.Shown(file.Name), failure.Message);
                }
            }
        }

        said.KeepOnly(unreadable);
        if (candidates.Count == 0)
        {
            return new TakenBatch(unreadable, [], []);
        }

        var before = await shelf.AcceptedAsync(cancellationToken);
        var decided = Decided(before, candidates);
        return new TakenBatch(unreadable, [.. before, .. await RecordAsync(decided.Files, cancellationToken)], decided.Quarters);
    }

    /// <summary>Records the files, and returns those that are accepted.</summary>
    private async Task<IReadOnlyList<AcceptedFile>> RecordAsync(IReadOnlyList<(Candidate Candidate, IntakeRecord Record)> decided, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        var accepted = new List<AcceptedFile>();
        foreach (var (candidate, record) in decided)
        {
            var recorded = await register.RecordAsync(
                record with { Other = record.Other ?? (record.Outcome == IntakeOutcome.Duplicate ? numbers[record.Sha256] : null) },
                cancellationToken);
            numbers[recorded.Sha256] = recorded.Number;
            if (recorded.Outcome == IntakeOutcome.Accepted)
            {
                accepted.Add(shelf.Keep(recorded, candidate.Feed));
            }

            NofMetrics.FileTakenIn(recorded.Outcome);
            LogOutcome(FileNames.Shown(recorded.FileName), recorded.Outcome, recorded.Findings.Count);
            Failpoint.Hit("intake.after-record");
            await completion.TryCompleteAsync(recorded, cancellationToken);
            candidate.Activity?.SetTag("nof.file.number", recorded.Number)
                .SetTag("nof.file.feed", recorded.Feed)
                .SetTag("nof.outcome", recorded.Outcome.Token())
                .Dispose();
        }

        return accepted;
    }

    /// <summary>What was read from a file; <c>null</c> where it is not the file that was listed any more, which the next look finds.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read now.</exception>
    private async Task<Candidate?> ReadAsync(WaitingFile file, Dictionary<string, Candidate> sameBatch, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var isTooLarge = file.Length > FeedLimits.FileBytes;
        // What is too large is not copied: it could fill the disk, and nothing ever reads it.
        var sha256 = isTooLarge
            ? await DroppedFile.CopyAsync(file, Stream.Null, cancellationToken)
            : await content.AddAsync(file, cancellationToken);
        if (sha256 is null)
        {
            return null;
        }

        if (file.StatedHash is { } stated && stated != sha256)
        {
            throw new UnreadableFileException($"its SHA-256 is {sha256}, and {file.Name}.sha256 says {stated}: it is not whole, or not the file that is meant.");
        }

        // Only now, because a file that cannot be read is looked at again every second.
        var activity = NofTracing.StartIntake(file.Name, sha256, started);
        Failpoint.Hit("intake.after-content");
        var accepted = await register.FindAcceptedAsync(sha256, cancellationToken);
        var feed = isTooLarge ? FeedReader.TooLarge(file.Name, file.Length) : await ReadAsync(sha256, file.Name, cancellationToken);
        IReadOnlyList<Finding> findings = late.WasTakenAs(file.Name) is { } number ? [.. feed.Findings, OutcomeFindings.WrittenAfter(file.Name, number)] : feed.Findings;
        return new Candidate(file.Name, sha256, file.Length, feed, findings, accepted?.Number, sameBatch.GetValueOrDefault(sha256), activity);
    }

    /// <summary>What a file says, checked. Whatever the reader throws is a fault of ours; it concerns this file alone.</summary>
    private async Task<FeedFile> ReadAsync(string sha256, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            var feed = await shelf.ReadAsync(sha256, fileName, cancellationToken);
            return feed.IsRejected ? feed : feed with { Findings = [.. feed.Findings, .. checks.Check(feed)] };
        }
#pragma warning disable CA1031 // A file must not stop the intake of others, whatever it provokes.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // It is no fault of ours where the stored bytes cannot be read: this throws then.
            await (await content.OpenAsync(sha256, cancellationToken)).DisposeAsync();
            return Failed(fileName, fault);
        }
    }

    private FeedFile Failed(string fileName, Exception fault)
    {
        LogReaderFailed(fault, FileNames.Shown(fileName));
        return new FeedFile { Name = fileName, Findings = [OutcomeFindings.ReaderFailed(fileName)] };
    }

    /// <summary>
    /// The batch as it is decided. Where putting its files together fails, they are tried one after another, and those that it fails on are
    /// quarantined; where it fails without any of them, it is no file's fault.
    /// </summary>
    private DecidedBatch Decided(IReadOnlyList<AcceptedFile> before, List<Candidate> candidates)
    {
        try
        {
            return decision.Of(before, candidates);
        }
#pragma warning disable CA1031 // As above; where what is kept cannot be read, it is no file's fault.
        catch (Exception together) when (!IntakeFault.Is(together))
#pragma warning restore CA1031
        {
            var kept = new List<Candidate>();
            _ = decision.Of(before, kept);
            foreach (var candidate in candidates)
            {
                // What has the bytes of a file that was quarantined stands for itself.
                kept.Add(kept.Exists(k => k.Sha256 == candidate.Sha256 && k.IsQuarantined) ? candidate with { Twin = null } : candidate);
                try
                {
                    _ = decision.Of(before, kept);
                }
#pragma warning disable CA1031 // As above.
                catch (Exception fault) when (!IntakeFault.Is(fault))
#pragma warning restore CA1031
                {
                    var failed = Failed(candidate.FileName, fault);
                    kept[^1] = candidate with { Feed = failed, Findings = failed.Findings };
                }
            }

            return decision.Of(before, kept);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{FileName}: {Outcome}, {Findings} findings.")]
    private partial void LogOutcome(string fileName, IntakeOutcome outcome, int findings);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FileName} cannot be read and stays where it is; it is tried again: {Reason}")]
    private partial void LogUnreadable(string fileName, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The program failed on {FileName}, which is quarantined.")]
    private partial void LogReaderFailed(Exception fault, string fileName);
}
