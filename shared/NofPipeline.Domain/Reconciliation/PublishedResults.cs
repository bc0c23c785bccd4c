using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>What NHS England published about a quarter; compared with our own results and never an input to them.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Results">By organisation and metric id.</param>
public sealed record PublishedResults(Quarter Quarter, IReadOnlyList<PublishedResult> Results);

/// <summary>A score, segment or other row as NHS England published it.</summary>
/// <param name="Organisation">Whom it is about.</param>
/// <param name="Metric">The published row.</param>
/// <param name="Value">The figure as published.</param>
/// <param name="Rank">The rank as published, where there is one.</param>
public sealed record PublishedResult(OdsCode Organisation, MetricId Metric, decimal Value, int? Rank)
{
    /// <summary>How the values of the type spread, as it is printed beside each of them; <c>null</c> where it is not.</summary>
    public PublishedSpread? Spread { get; init; }

    /// <summary>The likely range of the average, on its row, and of the league rank, on the row of the adjusted segment; <c>null</c> where none is printed.</summary>
    public PublishedRange? Likely { get; init; }
}

/// <summary>Median and quartiles of the values of a metric within a type, as NHS England published them.</summary>
/// <param name="Median">In the metric's unit, to two decimals.</param>
/// <param name="LowerQuartile">The 25 % quantile.</param>
/// <param name="UpperQuartile">The 75 % quantile.</param>
public sealed record PublishedSpread(decimal? Median, decimal? LowerQuartile, decimal? UpperQuartile)
{
    /// <summary>What a row states; <c>null</c> where it states none of the three.</summary>
    public static PublishedSpread? Of(decimal? median, decimal? lowerQuartile, decimal? upperQuartile) =>
        (median ?? lowerQuartile ?? upperQuartile) is null ? null : new(median, lowerQuartile, upperQuartile);
}

/// <summary>A likely range as NHS England published it.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public sealed record PublishedRange(decimal Low, decimal High);
