using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>One metric of one organisation, from the score back to the lines of files.</summary>
public sealed record MetricExplanation
{
    public required MetricId Metric { get; init; }

    /// <summary>The row under which the score is published, where it is.</summary>
    public required MetricId? ScoreId { get; init; }

    public required string Name { get; init; }

    /// <summary>The domain's name.</summary>
    public required string Domain { get; init; }

    /// <summary>The sub-domain's name.</summary>
    public required string SubDomain { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public required string ReportingPeriod { get; init; }

    public required Polarity Polarity { get; init; }

    /// <summary>Shown beside the scores, never scored.</summary>
    public required bool Contextual { get; init; }

    /// <summary>Order among values that are equal as printed, where known.</summary>
    public required OrderEvidence? Order { get; init; }

    /// <summary>How the value became a score; <c>null</c> where it has none.</summary>
    public required ScoreExplanation? Score { get; init; }

    /// <summary>Half up to 2 decimals.</summary>
    public required decimal? Printed { get; init; }

    /// <summary>What enters the means; <c>null</c> where the score does not enter by itself.</summary>
    public required decimal? Averaged { get; init; }

    /// <summary>What becomes of the score, in words.</summary>
    public required string Use { get; init; }

    /// <summary>Where the value stands within the organisation's own type, units apart; <c>null</c> where the metric is not ranked.</summary>
    public required GroupExplanation? OwnType { get; init; }

    /// <summary>How the values of the type spread, units taken together.</summary>
    public required MetricStatistics? Statistics { get; init; }

    /// <summary>Where the rule comes from; <c>null</c> where the caller gave nothing.</summary>
    public required RuleBasis? Basis { get; init; }

    /// <summary>How the value was made; <c>null</c> where a file states it.</summary>
    public required DerivationExplanation? Derivation { get; init; }

    /// <summary>The lines that the value comes from; empty where no lineage was kept.</summary>
    public required IReadOnlyList<OriginLine> Lines { get; init; }
}

/// <summary>How a value was made of monthly figures.</summary>
public sealed record DerivationExplanation
{
    public required string Measure { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>The basis in words.</summary>
    public required string BasisText { get; init; }

    /// <summary>The months that went in; empty where the originals were not looked at.</summary>
    public required IReadOnlyList<MonthSum> Months { get; init; }

    /// <summary>The months that the basis needs and that are not in.</summary>
    public required IReadOnlyList<Month> Missing { get; init; }

    /// <summary><c>null</c> where the originals were not looked at.</summary>
    public required Working? Working { get; init; }

    /// <summary>Why the method takes this basis.</summary>
    public required string Source { get; init; }
}

/// <summary>What one month adds to a derived value.</summary>
/// <param name="Month">The month.</param>
/// <param name="Numerator">The lines' numerators, or counts, added up.</param>
/// <param name="Denominator">The lines' denominators, added up.</param>
/// <param name="Value">The value itself, where the month states no more.</param>
/// <param name="Lines">How many lines it is made of.</param>
public sealed record MonthSum(Month Month, decimal? Numerator, decimal? Denominator, decimal? Value, int Lines);
