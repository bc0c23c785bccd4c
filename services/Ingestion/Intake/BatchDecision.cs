using NofPipeline.Domain.Findings;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Ingestion.Quarters;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Decides what becomes of each file of a batch. A function of the files that were accepted before and of the batch; only the time of receipt is of the clock.</summary>
internal sealed class BatchDecision(MethodCatalogue methods, GateRules rules, TimeProvider clock)
{
    private readonly QualityGates gates = new(rules, methods);

    /// <summary>Each candidate with its record, in the order given.</summary>
    public IReadOnlyList<(Candidate Candidate, IntakeRecord Record)> Of(IReadOnlyList<AcceptedFile> before, IReadOnlyList<Candidate> candidates)
    {
        var gated = Gated(before, candidates);
        return [.. gated.Zip(Decide(before, gated))];
    }

    /// <summary>The candidates with what the quality gates say of each, held against those before it; what has the bytes of a file that a gate rejects stands for itself.</summary>
    private List<Candidate> Gated(IReadOnlyList<AcceptedFile> before, IReadOnlyList<Candidate> candidates)
    {
        List<FeedFile> accepted = [.. before.Select(f => f.Content)];
        var gated = new List<Candidate>();
        foreach (var (i, candidate) in candidates.Index())
        {
            var own = candidate.Twin is { } twin && gated.Exists(g => g.Sha256 == twin.Sha256 && g.IsRejected) ? candidate with { Twin = null } : candidate;
            gated.Add(own.Feed.IsRejected || own.DuplicateOf is not null || own.Twin is not null
                ? own
                : own with { Findings = [.. own.Findings, .. gates.Check(own.Feed, accepted, Taken(gated), Taken(candidates.Skip(i + 1).Where(c => c.Feed.Organisations.Count > 0)))] });
        }

        return gated;
    }

    private static IReadOnlyList<FeedFile> Taken(IEnumerable<Candidate> candidates) => [.. candidates.Where(c => c.IsTaken).Select(c => c.Feed)];

    private IEnumerable<IntakeRecord> Decide(IReadOnlyList<AcceptedFile> before, List<Candidate> candidates)
    {
        var first = before.Count == 0 ? 0 : before[^1].Number;
        var taken = candidates
            .Where(c => c.IsTaken)
            .Select((c, i) => (Candidate: c, File: new AcceptedFile(first + i + 1, c.Sha256, c.FileName, c.Feed)))
            .ToList();
        var fileOf = taken.ToDictionary(t => t.Candidate.FileName, t => t.File, StringComparer.Ordinal);
        var together = before.Concat(taken.Select(t => t.File)).ToList();
        // What has no part in a quarter cannot change what is said of it, nor is anything said of such a file.
        var assembled = QuarterCommitter.AffectedBy(candidates.Where(c => !c.IsRejected).Select(c => c.Feed), together, methods)
            .Select(q => AssembledBatchQuarter.Of(QuarterAssembler.Assemble(q, methods.For(q)!, together)))
            .ToList();
        var batch = taken.ConvertAll(t => t.File);
        var touched = BatchSlices.Of([.. before.Select(f => f.Content)], [.. batch.Select(f => f.Content)], methods);
        var retracted = touched.SelectMany(Retractions.Of).Select(r => new FileFinding(batch.First(f => ReferenceEquals(f.Content, r.File)), r.Finding));
        var found = assembled.SelectMany(a => a.Findings).Concat(retracted).ToLookup(f => f.File.Sha256, f => f.Finding, StringComparer.Ordinal);
        return candidates.Select(c => RecordOf(
            c,
            fileOf.GetValueOrDefault(c.FileName),
            assembled,
            batch,
            fileOf.TryGetValue(c.FileName, out var file) ? SliceChanges.Of(file, touched, before, rules) : [],
            found));
    }

    private IntakeRecord RecordOf(
        Candidate candidate,
        AcceptedFile? file,
        List<AssembledBatchQuarter> assembled,
        List<AcceptedFile> batch,
        IReadOnlyList<SliceChange> slices,
        ILookup<string, Finding> found)
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
            Feed = candidate.Feed.Feed,
            Quarters = [.. IntakeFacts.QuartersOf(candidate.Feed, methods).Select(q => q.ToString())],
            Rows = candidate.Feed.Records,
            Other = candidate.DuplicateOf,
            Slices = slices,
            SupersededBy = supersededBy?.Reference,
            Findings =
            [
                .. candidate.Findings,
                .. supersededBy is not null ? [OutcomeFindings.Superseded(candidate.FileName, supersededBy.FileName)] : Array.Empty<Finding>(),
                .. candidate.DuplicateOf is { } twin && !SuppliesAnything(twin, candidate, assembled) ? [OutcomeFindings.Replaced(candidate.FileName, twin)] : Array.Empty<Finding>(),
                // What is said of a file as such is said with every quarter that it counts in.
                .. file is null ? [] : IntakeChecks.AtMost(FeedLimits.Findings, [.. found[file.Sha256].Distinct()], candidate.Feed),
            ],
            ReceivedAt = clock.GetUtcNow(),
            Completed = false,
            TraceParent = candidate.Activity?.Id,
        };
    }

    /// <summary>The file of the same batch that supplies all slices that this one would; <c>null</c> while this one supplies anything.</summary>
    private AcceptedFile? SupersededBy(AcceptedFile file, List<AssembledBatchQuarter> assembled, List<AcceptedFile> batch)
    {
        if (file.Content.Organisations.Count > 0)
        {
            return batch.LastOrDefault(f => f.Content.Organisations.Count > 0) is { } register && register != file ? register : null;
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

        var suppliers = assembled.Where(a => speaksOf.Contains(a.Quarter)).SelectMany(a => a.Suppliers.Values).Select(f => f.Number).ToHashSet();
        return suppliers.Contains(file.Number) ? null : batch.LastOrDefault(f => f.Number > file.Number && suppliers.Contains(f.Number));
    }

    private bool SuppliesAnything(long number, Candidate candidate, List<AssembledBatchQuarter> assembled) =>
        IntakeFacts.QuartersOf(candidate.Feed, methods).Count == 0 || assembled.Any(a => a.Suppliers.Values.Any(f => f.Number == number));
}
