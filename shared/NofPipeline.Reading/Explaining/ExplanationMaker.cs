using NofPipeline.Domain.Explanations;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Methods;
using NofPipeline.Reading.Originals;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Reading.Explaining;

/// <summary>Makes the explanations of one quarter; what it needs of the quarter is read once.</summary>
public sealed class ExplanationMaker(ISnapshotStore store, OriginalFiles originals, SegmentedQuarter quarter)
{
    private readonly Explainer explainer = new(new ExplainedQuarter(
        quarter.Method,
        quarter.Inputs,
        quarter.Scores,
        quarter.Segments,
        EmbeddedMethods.Sources(quarter.Method).ToDictionary(s => s.Id, s => new RuleBasis(s.Evidence.ToString().ToLowerInvariant(), s.Text))));

    /// <summary>Explains an organisation, or one metric or composite of it.</summary>
    /// <exception cref="InvalidDataException">There is nothing to explain, or a stored original is damaged; the message says which.</exception>
    public Task<ExplainAnswer> MakeAsync(OdsCode code, MetricId? asked, CancellationToken cancellationToken) =>
        MakeAsync(code, asked, readsOriginals: true, cancellationToken);

    /// <summary>The same from the store alone: lines are told by file and number, and no original is read.</summary>
    /// <exception cref="InvalidDataException">There is nothing to explain; the message says why.</exception>
    public Task<ExplainAnswer> OutlineAsync(OdsCode code, MetricId? asked, CancellationToken cancellationToken) =>
        MakeAsync(code, asked, readsOriginals: false, cancellationToken);

    private async Task<ExplainAnswer> MakeAsync(OdsCode code, MetricId? asked, bool readsOriginals, CancellationToken cancellationToken)
    {
        if (quarter.SegmentsHeader.MethodDigest != quarter.Method.Digest)
        {
            throw new InvalidDataException(
                $"The segments of {quarter.Inputs.Quarter.Display} were made by another version of {quarter.Method.Id} (digest {quarter.SegmentsHeader.MethodDigest}) "
                + "than this program has. Let the pipeline score the quarter again, or explain it with the program that did.");
        }

        var inputs = quarter.Inputs.Organisations.FirstOrDefault(o => o.Organisation.Code == code)
            ?? throw new InvalidDataException($"There is nothing of {code} in {quarter.Inputs.Quarter.Display}.");
        var wanted = asked is { } id ? MetricsOf(id) : null;
        if (wanted is { Count: 0 })
        {
            throw new InvalidDataException($"{quarter.Method.Title} has no metric {asked}.");
        }

        var header = await store.FindAsync(quarter.InputsId, cancellationToken)
            ?? throw new InvalidDataException($"Snapshot {quarter.InputsId} is not in the store.");
        var origins = new OriginReader(originals);
        var sources = await Lineage.ReadAsync(store, header, code, cancellationToken);
        var lines = await origins.ReadAsync(sources, inputs, m => readsOriginals && (wanted?.Contains(m) ?? true), cancellationToken);
        var explanation = explainer.Explain(code, lines)!;
        return new ExplainAnswer(
            explanation,
            new SnapshotTrail(quarter.InputsId, quarter.ScoresId, quarter.SegmentsHeader.Id, quarter.SegmentsHeader.Version),
            asked is null ? null : FocusOf(explanation, asked.Value, wanted!),
            origins.Unread);
    }

    /// <summary>The metrics that an id stands for: its own, that of a score row, or the components of a composite.</summary>
    private HashSet<MetricId> MetricsOf(MetricId id) =>
    [
        .. quarter.Method.Metrics.Where(m => m.Id == id || m.ScoreId == id).Select(m => m.Id)
            .Concat(quarter.Method.Composites.Where(c => c.Id == id).SelectMany(c => c.Components)),
    ];

    private Focus FocusOf(OrganisationExplanation explanation, MetricId asked, HashSet<MetricId> wanted)
    {
        var metrics = explanation.Metrics.Where(m => wanted.Contains(m.Metric)).ToList();
        return metrics.Count > 0
            ? new Focus(
                metrics,
                [.. explanation.Composites.Where(c => c.Id == asked || metrics.Exists(m => m.Metric == asked || m.ScoreId == asked) && c.Components.Any(x => wanted.Contains(x.Id)))])
            : throw new InvalidDataException(
                $"{explanation.Organisation.Name} ({explanation.Organisation.Code}) has no value for {asked} in {explanation.Quarter.Display}; {ReportedBy(wanted)}.");
    }

    private string ReportedBy(HashSet<MetricId> wanted)
    {
        var types = quarter.Method.Metrics.Where(m => wanted.Contains(m.Id)).SelectMany(m => m.OrganisationTypes).Distinct().Order();
        return $"the metric is reported by: {string.Join(", ", types.Select(t => t.PublishedName()))}";
    }
}
