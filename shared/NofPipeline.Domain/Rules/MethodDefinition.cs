using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>The versioned rules of one framework year, read from <c>shared/methods</c>.</summary>
public sealed record MethodDefinition
{
    /// <summary>Such as <c>nof-2025-26</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the data, such as <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the method's canonical content, lower-case hexadecimal; part of every snapshot's identity.</summary>
    public required string Digest { get; init; }

    public required string Title { get; init; }

    /// <summary>The calendar year in which the framework year starts: 2025 for 2025/26.</summary>
    public required int StartYear { get; init; }

    /// <summary>The types that are scored, segmented and ranked.</summary>
    public required IReadOnlyList<OrganisationType> SegmentedTypes { get; init; }

    public required IReadOnlyList<DomainDefinition> Domains { get; init; }

    /// <summary>In ascending order of id.</summary>
    public required IReadOnlyList<MetricDefinition> Metrics { get; init; }

    public required IReadOnlyList<CompositeDefinition> Composites { get; init; }

    /// <summary>Average metric score to unadjusted segment.</summary>
    public required SegmentationRule Segmentation { get; init; }

    /// <summary>Domain score to domain segment.</summary>
    public required SegmentationRule DomainSegmentation { get; init; }

    public required OverrideRule Override { get; init; }

    public required IReadOnlyList<DecisionDefinition> Decisions { get; init; }

    public required SummaryRowIds Summary { get; init; }

    public required IReadOnlyList<ExpectedSlice> ExpectedSlices { get; init; }

    /// <summary>
    /// The share of the metrics of the last whole quarter, above 0 and at most 1, from which on an organisation has an average, a segment and ranks in a
    /// provisional quarter.
    /// </summary>
    public required decimal LeastShare { get; init; }

    public required IReadOnlyList<QuarterRule> QuarterRules { get; init; }

    public required IReadOnlyList<PriorityArea> PriorityAreas { get; init; }

    public required IReadOnlyList<Consequence> Consequences { get; init; }

    /// <summary>Whether the method is the one that scores <paramref name="quarter"/> in the live lane.</summary>
    public bool Covers(Quarter quarter) => quarter.StartYear == StartYear;

    public MetricDefinition? Metric(MetricId id) => Metrics.FirstOrDefault(m => m.Id == id);

    /// <summary>
    /// Whether a value of the metric can count for an organisation of the type. Types that the method does not score are only shown, whatever their metrics.
    /// </summary>
    public bool IsFor(MetricDefinition metric, OrganisationType type) => metric.OrganisationTypes.Contains(type) || !SegmentedTypes.Contains(type);

    /// <summary>A domain's name; its id where the method has none of it.</summary>
    public string DomainName(string id) => Domains.FirstOrDefault(d => d.Id == id)?.Name ?? id;

    /// <summary>A sub-domain's name; its id where the method has none of it.</summary>
    public string SubDomainName(string domain, string id) =>
        Domains.FirstOrDefault(d => d.Id == domain)?.SubDomains.FirstOrDefault(s => s.Id == id)?.Name ?? id;

    /// <summary>The metrics as they are scored in <paramref name="quarter"/>, its quarter rules applied.</summary>
    public IReadOnlyList<MetricDefinition> MetricsIn(Quarter quarter)
    {
        var rules = QuarterRules.Where(e => e.Quarters.Contains(quarter)).ToList();
        return rules.Count == 0
            ? Metrics
            : [.. Metrics.Select(m => rules.Where(e => e.Metrics.Contains(m.Id)).Aggregate(m, Apply))];
    }

    private static MetricDefinition Apply(MetricDefinition metric, QuarterRule rule) => metric with
    {
        RoundedBeforeMeans = metric.RoundedBeforeMeans || rule.RoundedBeforeMeans,
        Units = rule.AtTarget is { } atTarget
            ? [.. metric.Units.Select(u => u with { Rule = WithAtTarget(u.Rule, atTarget) })]
            : metric.Units,
        Derivation = metric.Derivation is { } derivation && rule.Decimals is { } decimals ? derivation with { Decimals = decimals } : metric.Derivation,
    };

    private static ScoringRule? WithAtTarget(ScoringRule? rule, AtTarget atTarget) => rule switch
    {
        TargetThenRankRule target => target with { AtTarget = atTarget },
        RankWithinTargetRule target => target with { AtTarget = atTarget },
        _ => rule,
    };
}

/// <summary>A domain of the framework.</summary>
/// <param name="Id">Machine token, such as <c>access</c>.</param>
/// <param name="Name">As published.</param>
/// <param name="ScoreId">The row of the domain score.</param>
/// <param name="SegmentId">The row of the domain segment.</param>
/// <param name="SubDomains">Its sub-domains.</param>
public sealed record DomainDefinition(string Id, string Name, MetricId ScoreId, MetricId SegmentId, IReadOnlyList<SubDomainDefinition> SubDomains);

/// <summary>A sub-domain of a domain.</summary>
/// <param name="Id">Machine token.</param>
/// <param name="Name">As published.</param>
public sealed record SubDomainDefinition(string Id, string Name);

/// <summary>The published ids of the summary rows.</summary>
/// <param name="Average">Average metric score.</param>
/// <param name="Unadjusted">Segment before the override.</param>
/// <param name="Adjusted">Segment after it; its rank is the league rank.</param>
/// <param name="Final">Segment after decisions, where it is published.</param>
public sealed record SummaryRowIds(MetricId Average, MetricId Unadjusted, MetricId Adjusted, MetricId? Final);

/// <summary>A part of the quarter that must be in before the quarter is final.</summary>
/// <param name="Feed"><c>metric-values</c>, or a decision kind such as <c>financial-override</c>.</param>
/// <param name="Type">The organisation type it covers.</param>
public sealed record ExpectedSlice(string Feed, OrganisationType Type);

/// <summary>A rule that holds in some quarters only (METHOD 2025/26 section 3a).</summary>
public sealed record QuarterRule
{
    public required IReadOnlyList<Quarter> Quarters { get; init; }

    /// <summary>The metrics it concerns.</summary>
    public required IReadOnlyList<MetricId> Metrics { get; init; }

    /// <summary>Replaces the metrics' behaviour at their target.</summary>
    public AtTarget? AtTarget { get; init; }

    /// <summary>Replaces the decimals that values derived from months are rounded to (<see cref="DerivationRule.Decimals"/>).</summary>
    public int? Decimals { get; init; }

    /// <summary>The metrics' scores enter all means rounded half up to two decimals.</summary>
    public bool RoundedBeforeMeans { get; init; }
}
