using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Files.Rows;

/// <summary>A row of NHS England's metric CSV with all its columns.</summary>
public sealed record PublishedMetricRow
{
    public required Quarter Quarter { get; init; }

    /// <summary>The columns <c>Region</c>, <c>Trust_type</c>, <c>Trust_subtype</c>, <c>Trust_code</c> and <c>Trust_name</c>.</summary>
    public required Organisation Organisation { get; init; }

    public required string Domain { get; init; }

    public required string SubDomain { get; init; }

    public required MetricId Metric { get; init; }

    public required string Description { get; init; }

    /// <summary>The column <c>Reporting_date</c>: free text, never read as a date.</summary>
    public required string ReportingPeriod { get; init; }

    /// <summary>The column <c>Units</c>. Wrong on many rows of 2026/27: tell rows apart by <see cref="Metric"/>, never by this.</summary>
    public required string Unit { get; init; }

    public required decimal Value { get; init; }

    /// <summary>Of the values of the organisation type; empty on score and summary rows.</summary>
    public decimal? Median { get; init; }

    /// <summary>The 25th percentile of the values, whichever way the metric is better.</summary>
    public decimal? LowerQuartile { get; init; }

    public decimal? UpperQuartile { get; init; }

    public int? Rank { get; init; }

    /// <summary>Median and quartiles together; <c>null</c> where the row states none of them.</summary>
    public PublishedSpread? Spread => PublishedSpread.Of(Median, LowerQuartile, UpperQuartile);

    /// <summary>The physical line on which the row starts; 0 where the row was not read from a file.</summary>
    public int Line { get; init; }

    /// <summary>The text of the figure exactly as it stands in the file; empty where the row was not read from a file.</summary>
    public string Raw { get; init; } = string.Empty;
}
