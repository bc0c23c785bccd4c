using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Files.Rows;

/// <summary>A result that NHS England published, to compare ours with.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Organisation">Whose result it is.</param>
/// <param name="Metric">The id of the score, domain or summary row.</param>
/// <param name="Value">The result as printed.</param>
/// <param name="Rank">Its rank within the organisation type, where one is printed.</param>
/// <param name="Stated">The organisation's facts where the same row states them (published metric CSV only).</param>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
/// <param name="Raw">The text of the figure exactly as it stands in the file.</param>
public sealed record PublishedResultRow(
    Quarter Quarter,
    OdsCode Organisation,
    MetricId Metric,
    decimal Value,
    int? Rank,
    Organisation? Stated,
    int Line,
    string Raw)
{
    /// <summary>Median and quartiles of the values of the type, where the row states them.</summary>
    public PublishedSpread? Spread { get; init; }
}
