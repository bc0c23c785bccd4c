using NofPipeline.Domain.Findings;
using NofPipeline.Files.Findings;
using NofPipeline.Hosting.Options;
using NofPipeline.Ingestion.Findings;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Decides what becomes of each file of a batch. A function of the files that were accepted before and of the batch; only the time of receipt is of the clock.</summary>
internal sealed class BatchDecision(MethodCatalogue methods, GateRules rules, NofOptions options, TimeProvider clock)
{
    /// <summary>Of so many quarters the values are kept until they are committed; of a batch that touches more, the others are assembled again.</summary>
    private const int MostKept = 12;

    private readonly QualityGates gates = new(rules, methods);

    /// <summary>What becomes of each candidate, in the order given.</summary>
    public DecidedBatch Of(IReadOnlyList<AcceptedFile> before, IReadOnlyList<Candidate> candidates)
    {
        // Numbers that are given when files are recorded may be others; their order is this.
        var first = before.Count == 0 ? 0 : before[^1].Number;
        var files = candidates.Select((c, i) => new AcceptedFile(first + i + 1, c.Sha256, c.FileName, c.Feed) { TraceParent = c.Activity?.Id }).ToList();
        return Decide(before, Gated(before, candidates, files), files);
    }

    /// <summary>The candidates with what the quality gates say of each, held against those before it; what has the bytes of a file that a gate rejects stands for itself.</summary>
    private List<Candidate> Gated(IReadOnlyList<AcceptedFile> before, IReadOnlyList<Candidate> candidates, List<AcceptedFile> files)
    {
        var gated = new List<Candidate>();
        foreach (var (i, candidate) in candidates.Index())
        {
            var own = candidate.Twin is { } twin && gated.Exists(g => g.Sha256 == twin.Sha256 && g.IsRejected) ? candidate with { Twin = null } : candidate;
            IReadOnlyList<AcceptedFile> earlier = [.. files.Take(i).Where((_, at) => gated[at].IsTaken)];
            // What was accepted before and does not count any more, because it was replaced or taken back, counts again.
            own = own.DuplicateOf is null || FileInForce.Is(files[i], [.. before, .. earlier], methods) ? own : own with { DuplicateOf = null, Twin = null };
            gated.Add(own.Feed.IsRejected || own.DuplicateOf is not null || own.Twin is not null
                ? own
                : own with
                {
                    Findings =
                    [
                        .. own.Findings,
                        .. UndoneBy(files[i], [.. before, .. earlier]),
                        .. gates.Check(
                            files[i],
                            before,
                            earlier,
                            [.. files.Skip(i + 1).Where((f, later) => candidates[i + 1 + later].IsTaken && f.Index.IsRegister)]),
                    ],
                });
        }

        return gated;
    }

    /// <summary>What a file takes back, and what it cannot.</summary>
    private static IEnumerable<Finding> UndoneBy(AcceptedFile file, IReadOnlyList<AcceptedFile> accepted) => file.Content.Undone.Select(row =>
        InForce.Of(accepted).LastOrDefault(f => f.Sha256 == row.Sha256) is { } undone ? OutcomeFindings.Undone(file.FileName, undone) : OutcomeFindings.UndoneUnknown(file.FileName, row));

    private DecidedBatch Decide(IReadOnlyList<AcceptedFile> before, List<Candidate> candidates, List<AcceptedFile> files)
    {
        var batch = files.Where((_, i) => candidates[i].IsTaken).ToList();
        List<AcceptedFile> together = [.. before, .. batch];
        // What has no part in a quarter cannot change what is said of it, nor is anything said of such a file.
        var assembled = QuartersOfFiles.AffectedBy(files.Where((_, i) => !candidates[i].IsRejected).Select(f => f.Index), together, methods)
            .Select((q, i) => AssembledBatchQuarter.Of(QuarterAssembler.Assemble(q, methods.For(q)!, methods, together, options.OrderByPublishedScore), i < MostKept))
            .ToList();
        var touched = BatchSlices.Of(before, batch, methods);
        var retracted = touched.SelectMany(Retractions.Of).Select(r => new FileFinding(r.File, r.Finding));
        var found = assembled.SelectMany(a => a.Findings).Concat(retracted).ToLookup(f => f.File.Sha256, f => f.Finding, StringComparer.Ordinal);
        var records = candidates
            .Select((c, i) => RecordOf(c, files[i], assembled, batch, c.IsTaken ? SliceChanges.Of(files[i], touched, rules) : [], found))
            .ToList();
        // A file that another one of its batch supersedes is not accepted, and has no part in what is committed.
        var left = files.Where((_, i) => records[i].Outcome == IntakeOutcome.Superseded).Select(f => f.Index).ToList();
        return new DecidedBatch(
            [.. candidates.Zip(records)],
            [.. assembled.Where(a => !left.Exists(index => QuartersOfFiles.CanChange(index, a.Quarter))).Select(a => a.Whole).OfType<AssembledQuarter>()]);
    }

    private IntakeRecord RecordOf(
        Candidate candidate,
        AcceptedFile file,
        List<AssembledBatchQuarter> assembled,
        List<AcceptedFile> batch,
        IReadOnlyList<SliceChange> slices,
        ILookup<string, Finding> found)
    {
        var supersededBy = candidate.IsTaken ? SupersededBy(file, assembled, batch) : null;
        return new IntakeRecord
        {
            Number = 0,
            Sha256 = candidate.Sha256,
            FileName = candidate.FileName,
            Bytes = candidate.Bytes,
            Outcome = candidate.IsQuarantined ? IntakeOutcome.Quarantined
                : candidate.IsRejected ? IntakeOutcome.Rejected
                : !candidate.IsTaken ? IntakeOutcome.Duplicate
                : supersededBy is not null ? IntakeOutcome.Superseded
                : IntakeOutcome.Accepted,
            Feed = candidate.Feed.Feed,
            Quarters = [.. QuartersOfFiles.Of(file.Index, methods).Select(q => q.ToString())],
            Rows = candidate.Feed.Records,
            Other = candidate.DuplicateOf,
            Slices = slices,
            SupersededBy = supersededBy?.Reference,
            Findings =
            [
                .. candidate.Findings,
                .. supersededBy is not null ? [OutcomeFindings.Superseded(candidate.FileName, supersededBy.FileName)] : Array.Empty<Finding>(),
                // What is said of a file as such is said with every quarter that it counts in.
                .. candidate.IsTaken ? FindingLimit.AtMost(FeedLimits.Findings, [.. found[file.Sha256].Distinct()], candidate.Feed.Name) : [],
            ],
            ReceivedAt = clock.GetUtcNow(),
            Completed = false,
            TraceParent = candidate.Activity?.Id,
        };
    }

    /// <summary>The file of the same batch that supplies all slices that this one would; <c>null</c> while this one supplies anything.</summary>
    private AcceptedFile? SupersededBy(AcceptedFile file, List<AssembledBatchQuarter> assembled, List<AcceptedFile> batch)
    {
        if (file.Index.IsRegister)
        {
            return batch.LastOrDefault(f => f.Index.IsRegister) is { } register && register != file ? register : null;
        }

        if (assembled.Any(a => a.SetAside.Contains(file.Number)))
        {
            // A later register may know the organisations of its rows.
            return null;
        }

        var speaksOf = QuartersOfFiles.Of([file], methods);
        if (speaksOf.Count == 0)
        {
            // Months before the first method: later quarters may count them in.
            return null;
        }

        var suppliers = assembled.Where(a => speaksOf.Contains(a.Quarter)).SelectMany(a => a.Suppliers.Values).Select(f => f.Number).ToHashSet();
        return suppliers.Contains(file.Number) ? null : batch.LastOrDefault(f => f.Number > file.Number && suppliers.Contains(f.Number));
    }
}
