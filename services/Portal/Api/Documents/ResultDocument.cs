using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Values;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>An organisation's value of a metric and what it scored, or its score of a composite.</summary>
public sealed record ResultDocument
{
    /// <summary>The value as ingested, never rounded; <c>null</c> for a composite.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Unit of the value, in which values are ranked apart; <c>score</c> for a composite.</summary>
    public required string Unit { get; init; }

    /// <summary>Period of the data in NHS England's free text, such as <c>Dec-25</c>; empty where none is stated.</summary>
    public required string ReportingPeriod { get; init; }

    /// <summary>1 (best) to 4, half up to two decimals; <c>null</c> for a metric that is shown only.</summary>
    public required decimal? Score { get; init; }

    /// <summary>The same before rounding, kept to 20 decimals.</summary>
    public required decimal? ScoreUnrounded { get; init; }

    /// <summary>Whether the score enters the means by itself.</summary>
    public required bool Averaged { get; init; }

    /// <summary>Rank in the group that decided the score, such as all that missed the target; <c>null</c> where none did.</summary>
    public required int? GroupRank { get; init; }

    /// <summary>Size of that group.</summary>
    public required int? GroupSize { get; init; }

    /// <summary>Competition rank of the value within the type; <c>null</c> where the metric is not ranked.</summary>
    public required int? TypeRank { get; init; }

    /// <summary>Whether order evidence placed the value among others that are equal as printed.</summary>
    public required bool PlacedByOrderEvidence { get; init; }

    /// <summary>How many others of that group have an equal value without evidence that sets them apart.</summary>
    public required int Ties { get; init; }

    /// <summary>The monthly figures that it was derived from; <c>null</c> where a file states the value of the quarter itself.</summary>
    public required DerivedFromDocument? DerivedFrom { get; init; }

    /// <summary>What a composite is made of here; empty for a metric.</summary>
    public required IReadOnlyList<string> Components { get; init; }
}

/// <summary>The monthly figures that a value was derived from.</summary>
public sealed record DerivedFromDocument
{
    /// <summary>The measure, such as <c>ae-four-hours</c>.</summary>
    public required string Measure { get; init; }

    /// <summary><c>latest-month</c>, <c>quarter</c>, <c>year-to-date</c> or <c>rolling-year</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>The months that went in, such as <c>2026-04</c>.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The months that the basis needs and that were not in.</summary>
    public required IReadOnlyList<string> MissingMonths { get; init; }

    internal static DerivedFromDocument? Of(DerivedFrom? from) => from is null ? null : new DerivedFromDocument
    {
        Measure = from.Measure,
        Basis = from.Basis.Token(),
        Months = [.. from.Months.Select(m => m.ToString())],
        MissingMonths = [.. from.Missing.Select(m => m.ToString())],
    };
}
