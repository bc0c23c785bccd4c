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
/// Takes in one settled batch: store the bytes, read and check, decide each file's outcome, record it, complete it. Whatever the process
/// dies between, the next start resumes: the bytes are stored before anything is recorded, and a recorded file whose original still stands
/// is completed rather than taken in again.
/// </summary>
public sealed partial class BatchIntake(
    ContentStore content,
    FileShelf shelf,
    IIntakeStore register,
    IntakeCompletion completion,
    MethodCatalogue methods,
    TimeProvider clock,
    ILogger<BatchIntake> logger)
{
    private readonly IntakeChecks checks = new(methods, clock);
    private readonly QualityGates gates = new(GateRules.Embedded(), methods);
    private readonly SaidOnce said = new();

    /// <summary>Takes in the files, in the order given, and returns the names of those that could not be read and stay where they are.</summary>
    public async Task<IReadOnlyList<string>> TakeInAsync(IReadOnlyList<WaitingFile> batch, CancellationToken cancellationToken)
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
        if (candidates.Count > 0)
        {
            await RecordAsync(Decided(await shelf.AcceptedAsync(cancellationToken), candidates), cancellationToken);
        }

        return unreadable;
    }

    private async Task RecordAsync(List<(Candidate Candidate, IntakeRecord Record)> decided, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (candidate, record) in decided)
        {
            var recorded = await register.RecordAsync(
                record with { Other = record.Other ?? (record.Outcome == IntakeOutcome.Duplicate ? numbers[record.Sha256] : null) },
                cancellationToken);
            numbers[recorded.Sha256] = recorded.Number;
            NofMetrics.FileTakenIn(recorded.Outcome);
            LogOutcome(FileNames.Shown(recorded.FileName), recorded.Outcome, recorded.Findings.Count);
            Failpoint.Hit("intake.after-record");
            await completion.TryCompleteAsync(recorded, cancellationToken);
            candidate.Activity?.SetTag("nof.file.number", recorded.Number)
                .SetTag("nof.file.feed", recorded.Feed)
                .SetTag("nof.outcome", recorded.Outcome.Token())
                .Dispose();
        }
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

        // Only now, because a file that cannot be read is looked at again every second.
        var activity = NofTracing.StartIntake(file.Name, sha256, started);
        Failpoint.Hit("intake.after-content");
        var accepted = await register.FindAcceptedAsync(sha256, cancellationToken);
        var feed = isTooLarge ? FeedReader.TooLarge(file.Name, file.Length) : Read(sha256, file.Name, await content.ReadAsync(sha256, cancellationToken));
        return new Candidate(file.Name, sha256, file.Length, feed, feed.Findings, accepted?.Number, sameBatch.GetValueOrDefault(sha256), activity);
    }

    /// <summary>What a file says, checked. Whatever the reader throws is a fault of ours; it concerns this file alone.</summary>
    private FeedFile Read(string sha256, string fileName, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var feed = shelf.Read(sha256, fileName, bytes);
            return feed.IsRejected ? feed : feed with { Findings = [.. feed.Findings, .. checks.Check(feed)] };
        }
#pragma warning disable CA1031 // A file must not stop the intake of others, whatever it provokes.
        catch (Exception fault)
#pragma warning restore CA1031
        {
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
    private List<(Candidate Candidate, IntakeRecord Record)> Decided(IReadOnlyList<AcceptedFile> before, List<Candidate> candidates)
    {
        try
        {
            return Pairs(candidates);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception)
#pragma warning restore CA1031
        {
            var kept = new List<Candidate>();
            _ = Pairs(kept);
            foreach (var candidate in candidates)
            {
                // What has the bytes of a file that was quarantined stands for itself.
                kept.Add(kept.Exists(k => k.Sha256 == candidate.Sha256 && k.IsQuarantined) ? candidate with { Twin = null } : candidate);
                try
                {
                    _ = Pairs(kept);
                }
#pragma warning disable CA1031 // As above.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    var failed = Failed(candidate.FileName, fault);
                    kept[^1] = candidate with { Feed = failed, Findings = failed.Findings };
                }
            }

            return Pairs(kept);
        }

        List<(Candidate, IntakeRecord)> Pairs(List<Candidate> batch)
        {
            var gated = Gated(before, batch);
            return [.. gated.Zip(Decide(before, gated))];
        }
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
        var fileOf = taken.ToDictionary(t => t.Candidate.FileName, t => t.File, StringComparer.Ordinal);
        var together = before.Concat(taken.Select(t => t.File)).ToList();
        var assembled = QuarterCommitter.QuartersOf(together, methods)
            .Select(q => QuarterAssembler.Assemble(q, methods.For(q)!, together))
            .ToList();
        var batch = taken.ConvertAll(t => t.File);
        var retracted = Retractions.Of([.. before.Select(f => f.Content)], [.. batch.Select(f => f.Content)], methods);
        var found = assembled.SelectMany(a => a.Findings).Concat(retracted).ToLookup(f => f.File);
        return candidates.Select(c => RecordOf(c, fileOf.GetValueOrDefault(c.FileName), assembled, batch, found));
    }

    private IntakeRecord RecordOf(
        Candidate candidate, AcceptedFile? file, List<AssembledQuarter> assembled, List<AcceptedFile> batch, ILookup<string?, Finding> found)
    {
        var supersededBy = file is null ? null : SupersededBy(file, assembled, batch);
        return new IntakeRecord
        {
            Number = 0,
            Sha256 = candidate.Sha256,
            FileName = candidate.FileName,
            Bytes = candidate.Bytes,
            Outcome = candidate.IsQuarantined ? IntakeOutcome.Quarantined
                : candidate.IsRejected ? IntakeOutcome.Rejected
                : file is null ? IntakeOutcome.Duplicate
                : supersededBy is not null ? IntakeOutcome.Superseded
                : IntakeOutcome.Accepted,
            Feed = IntakeFacts.FeedOf(candidate.Feed),
            Quarters = [.. IntakeFacts.QuartersOf(candidate.Feed, methods).Select(q => q.ToString())],
            Rows = candidate.Feed.Records,
            Other = candidate.DuplicateOf,
            Findings =
            [
                .. candidate.Findings,
                .. supersededBy is { } name ? [OutcomeFindings.Superseded(candidate.FileName, name)] : Array.Empty<Finding>(),
                .. candidate.DuplicateOf is { } twin && !SuppliesAnything(twin, candidate, assembled) ? [OutcomeFindings.Replaced(candidate.FileName, twin)] : Array.Empty<Finding>(),
                // What is said of a file as such is said with every quarter that it counts in.
                .. file is null ? [] : found[candidate.FileName].Distinct(),
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

    [LoggerMessage(Level = LogLevel.Information, Message = "{FileName}: {Outcome}, {Findings} findings.")]
    private partial void LogOutcome(string fileName, IntakeOutcome outcome, int findings);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FileName} cannot be read and stays where it is; it is tried again: {Reason}")]
    private partial void LogUnreadable(string fileName, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The program failed on {FileName}, which is quarantined.")]
    private partial void LogReaderFailed(Exception fault, string fileName);

    private sealed record Candidate(
        string FileName, string Sha256, long Bytes, FeedFile Feed, IReadOnlyList<Finding> Findings, long? DuplicateOf, Candidate? Twin, Activity? Activity)
    {
        public bool IsQuarantined => Findings.Any(f => f.Code is FindingCodes.FileTooLarge or IntakeCodes.ReaderFailed);

        public bool IsRejected => Findings.Any(f => f.Severity == FindingSeverity.Error);

        public bool IsTaken => !IsRejected && DuplicateOf is null && Twin is null;
    }
}
