using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>One metric of a method.</summary>
public sealed record MetricDefinition
{
    /// <summary>The id under which values arrive: the value row, or the score row of a metric that is published as a score only.</summary>
    public required MetricId Id { get; init; }

    /// <summary>The id under which the score is published; <c>null</c> when no score is published (contextual metrics, parts of a composite).</summary>
    public MetricId? ScoreId { get; init; }

    public required string Name { get; init; }

    /// <summary>A domain's id.</summary>
    public required string Domain { get; init; }

    /// <summary>A sub-domain's id within the domain.</summary>
    public required string SubDomain { get; init; }

    public required Polarity Polarity { get; init; }

    /// <summary>The types that report the metric.</summary>
    public required IReadOnlyList<OrganisationType> OrganisationTypes { get; init; }

    /// <summary>One entry per unit in which values may arrive.</summary>
    public required IReadOnlyList<UnitScoring> Units { get; init; }

    /// <summary>Whether the score enters the means by itself, rather than through a composite or not at all.</summary>
    public required bool Averaged { get; init; }

    /// <summary>Shown beside the scores, never scored.</summary>
    public bool Contextual { get; init; }

    /// <summary>Whether values of the metric have a published rank within the organisation's type.</summary>
    public bool Ranked { get; init; } = true;

    /// <summary>Whether the score enters all means already rounded half up to two decimals (a quirk of Q1 2025/26).</summary>
    public bool RoundedBeforeMeans { get; init; }

    /// <summary>How a value is derived from a monthly measure where none is given; <c>null</c> where no measure feeds the metric.</summary>
    public DerivationRule? Derivation { get; init; }

    /// <summary>The scoring of values in <paramref name="unit"/>; <c>null</c> when the method does not know the unit.</summary>
    public UnitScoring? Scoring(string unit) => Units.FirstOrDefault(u => string.Equals(u.Unit, unit, StringComparison.Ordinal));

    /// <summary>
    /// The unit of a value in NHS England's files, whose <c>Units</c> column is wrong on many rows of 2026/27: where the metric has one unit only, the
    /// method says which.
    /// </summary>
    public string PublishedUnit(string stated) => Units.Count == 1 ? Units[0].Unit : stated;

    /// <summary>What enters the means of an unrounded score; <c>null</c> when the score does not enter by itself.</summary>
    public decimal? Averages(decimal? unrounded) =>
        !Averaged || unrounded is not { } score ? null : RoundedBeforeMeans ? ScoreRounding.Print(score) : score;
}

/// <summary>How values of a metric in one unit are scored. Units are peer sets of their own (2025/26: E. coli as <c>rate</c> and as <c>count</c>).</summary>
/// <param name="Unit">The unit's token in files.</param>
/// <param name="PeerSet">Whom the value is ranked among.</param>
/// <param name="Rule">The family with its constants; <c>null</c> for a contextual metric.</param>
public sealed record UnitScoring(string Unit, PeerSet PeerSet, ScoringRule? Rule);

/// <summary>The organisations that a value is ranked among.</summary>
public enum PeerSet
{
    /// <summary>Every organisation of any scored type with a value for the metric in the same unit.</summary>
    National,

    /// <summary>Those of the organisation's own type.</summary>
    OwnType,
}

/// <summary>Which way a metric is better.</summary>
public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,
}

/// <summary>How a metric's value of a quarter is derived from a monthly measure, where no value of the quarter is given.</summary>
/// <param name="Measure">The measure's id, such as <c>ae-four-hours</c>.</param>
/// <param name="Basis">Which months make the quarter's figure.</param>
/// <param name="Unit">The unit of the derived value; one of the metric's.</param>
/// <param name="MultiplyBy">What numerator over denominator is multiplied by: 100 for a percentage, 1 for a mean or a count.</param>
/// <param name="Decimals">
/// The decimals that the value is published with, where NHS England compares and ranks what it publishes: the derived value is rounded half up to
/// them. <c>null</c> where figures are compared and ranked unrounded.
/// </param>
/// <param name="Source">Why this basis.</param>
public sealed record DerivationRule(string Measure, Basis Basis, string Unit, decimal MultiplyBy, int? Decimals, string Source)
{
    /// <summary>A quotient as it is compared and ranked.</summary>
    public decimal Published(decimal quotient) => Decimals is { } decimals ? ScoreRounding.Print(quotient, decimals) : quotient;
}
