using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;
using NofPipeline.Methods;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Status;

/// <summary>Reads where the quarters of the live lane stand.</summary>
internal sealed class QuarterReader(ISnapshotStore store, MethodCatalogue methods)
{
    /// <summary>Every quarter that has inputs or published figures, earliest first, or the one that is asked for.</summary>
    public async Task<IReadOnlyList<QuarterReading>> ReadAsync(Quarter? asked, List<string> damage, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<SnapshotSeries, SnapshotHeader>();
        foreach (var stage in Enum.GetValues<SnapshotStage>())
        {
            foreach (var header in await store.CurrentAsync(stage, Lane.Live, cancellationToken))
            {
                headers[header.Series] = header;
            }
        }

        var readings = new List<QuarterReading>();
        foreach (var series in headers.Keys.Select(s => s.Of(SnapshotStage.Inputs)).Distinct().OrderBy(s => s.Quarter).ThenBy(s => s.Method, StringComparer.Ordinal))
        {
            if (asked is null || series.Quarter == asked)
            {
                readings.Add(await ReadAsync(series, headers, damage, cancellationToken));
            }
        }

        return readings;
    }

    private async Task<QuarterReading> ReadAsync(
        SnapshotSeries series, Dictionary<SnapshotSeries, SnapshotHeader> headers, List<string> damage, CancellationToken cancellationToken)
    {
        var inputs = Of(SnapshotStage.Inputs);
        var before = methods.For(series.Quarter.Previous) is { } method
            ? headers.GetValueOrDefault(new SnapshotSeries(SnapshotStage.Publication, series.Quarter.Previous, method.Id, Lane.Live))
            : null;
        return new QuarterReading
        {
            Series = series,
            Method = methods.Find(series.Method),
            Inputs = inputs,
            Scores = Of(SnapshotStage.Scores),
            Segments = Of(SnapshotStage.Segments),
            Publication = Of(SnapshotStage.Publication),
            Published = Of(SnapshotStage.PublishedResults),
            SegmentsBefore = before?.Upstream[0],
            Completeness = inputs is null ? new Completeness(["No metric values are in yet."]) : await CompletenessAsync(inputs, damage, cancellationToken),
        };

        SnapshotHeader? Of(SnapshotStage stage) => headers.GetValueOrDefault(series.Of(stage));
    }

    private async Task<Completeness> CompletenessAsync(SnapshotHeader inputs, List<string> damage, CancellationToken cancellationToken)
    {
        try
        {
            return await InputsSnapshot.ReadCompletenessAsync(store, inputs, cancellationToken);
        }
        catch (InvalidDataException damaged)
        {
            damage.Add($"The inputs of {inputs.Series.Quarter.Display} are damaged: {damaged.Message} See nof verify.");
            return inputs.IsFinal ? Completeness.Complete : new Completeness(["What is missing cannot be read."]);
        }
    }
}
