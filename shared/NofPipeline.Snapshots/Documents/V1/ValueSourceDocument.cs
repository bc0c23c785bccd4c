using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>Where one value was read, as the lineage of its organisation has it.</summary>
internal sealed record ValueSourceDocument(MetricId Metric, string Unit, IReadOnlyList<ValueSourceDocument.LineDocument> Sources)
{
    public static ValueSourceDocument Of(ValueSource source) =>
        new(source.Metric, source.Unit, [.. source.Sources.Select(l => new LineDocument(l.FileSha256, l.FileName, l.Line, l.Raw))]);

    public ValueSource Read() => new(Metric, Unit, [.. Sources.Select(l => new SourceLine(l.FileSha256, l.FileName, l.Line, l.Raw))]);

    internal sealed record LineDocument(string FileSha256, string FileName, int Line, string Raw);
}
