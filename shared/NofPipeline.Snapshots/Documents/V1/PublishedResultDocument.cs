using System.Text.Json.Serialization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>A row of the part of an organisation in a snapshot of published results.</summary>
internal sealed record PublishedResultDocument(
    OdsCode Organisation,
    MetricId Metric,
    decimal Value,
    int? Rank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PublishedResultDocument.SpreadDocument? Spread = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PublishedResultDocument.RangeDocument? Likely = null)
{
    public static PublishedResultDocument Of(PublishedResult result) => new(
        result.Organisation,
        result.Metric,
        result.Value,
        result.Rank,
        result.Spread is { } spread ? new SpreadDocument(spread.Median, spread.LowerQuartile, spread.UpperQuartile) : null,
        result.Likely is { } likely ? new RangeDocument(likely.Low, likely.High) : null);

    public PublishedResult Read() => new(Organisation, Metric, Value, Rank)
    {
        Spread = Spread is null ? null : new PublishedSpread(Spread.Median, Spread.LowerQuartile, Spread.UpperQuartile),
        Likely = Likely is null ? null : new PublishedRange(Likely.Low, Likely.High),
    };

    internal sealed record SpreadDocument(decimal? Median, decimal? LowerQuartile, decimal? UpperQuartile);

    internal sealed record RangeDocument(decimal Low, decimal High);
}
