using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Files.Rows;

/// <summary>One organisation's figure for one metric in one quarter, as a file states it.</summary>
/// <param name="Quarter">The quarter that is assessed.</param>
/// <param name="Organisation">Whose figure it is.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Unit">The unit as the file writes it; part of the key.</param>
/// <param name="Value">The figure, never rounded.</param>
/// <param name="Order">Order among values that are equal as printed, where the file tells it.</param>
/// <param name="ReportingPeriod">Free text; never read as a date.</param>
/// <param name="Stated">The organisation's facts where the same row states them (published metric CSV only).</param>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
/// <param name="Raw">The text of the figure exactly as it stands in the file.</param>
public sealed record MetricValueRow(
    Quarter Quarter,
    OdsCode Organisation,
    MetricId Metric,
    string Unit,
    decimal Value,
    OrderEvidence? Order,
    string ReportingPeriod,
    Organisation? Stated,
    int Line,
    string Raw)
{
    /// <summary>Median and quartiles of the values of the type, where the same row states them (published metric CSV only).</summary>
    public PublishedSpread? Spread { get; init; }

    /// <summary>The unit given to score rows of a published metric CSV.</summary>
    public const string ScoreUnit = "score";
}
