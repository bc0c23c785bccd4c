using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

/// <summary>Small methods and quarters, written by hand.</summary>
internal static class Given
{
    public const string OverrideKind = "financial-override";
    public const string ProgrammeKind = "improvement-programme";
    public const string ShownOnlyKind = "under-review";

    public static Quarter Quarter { get; } = Quarter.Of(2025, 4);

    /// <summary>One domain per name that the metrics and composites use; pooled quartiles; override by decision only.</summary>
    public static MethodDefinition Method(params MetricDefinition[] metrics) => new()
    {
        Id = "nof-test",
        Version = "1.0.0",
        Digest = new string('0', 64),
        Title = "A method for tests",
        StartYear = 2025,
        SegmentedTypes = [OrganisationType.Acute, OrganisationType.MentalHealthAndCommunity, OrganisationType.Ambulance],
        Domains = [Domain("access", 0), Domain("safety", 1), Domain("finance", 2)],
        Metrics = [.. metrics.OrderBy(m => m.Id)],
        Composites = [],
        Segmentation = new PooledQuartilesRule(CutsRounded: false),
        DomainSegmentation = new PooledQuartilesRule(CutsRounded: false),
        Override = new OverrideRule { Id = Id("OF5004"), NoBetterThan = 3, DecisionKind = OverrideKind, LiftedWhenAllScoreOne = [] },
        Decisions =
        [
            new DecisionDefinition { Kind = OverrideKind, Name = "Financial override", Values = ["0", "1"] },
            new DecisionDefinition { Kind = ProgrammeKind, Name = "Provider Improvement Programme", Values = ["0", "1"], FinalSegment = 5 },
            new DecisionDefinition { Kind = ShownOnlyKind, Name = "Under review", Values = ["0", "1"] },
        ],
        Summary = new SummaryRowIds(Id("OF5002"), Id("OF5003"), Id("OF5000"), null),
        ExpectedSlices = [],
        LeastShare = 0.5m,
        QuarterRules = [],
        PriorityAreas = [],
        Consequences = [],
    };

    public static MetricDefinition Metric(
        string id, ScoringRule? rule, Polarity polarity = Polarity.LowerIsBetter, PeerSet peers = PeerSet.National) => new()
        {
            Id = Id(id),
            ScoreId = id.StartsWith("OF0", StringComparison.Ordinal) ? Id("OF1" + id[3..]) : null,
            Name = id,
            Domain = "access",
            SubDomain = "one",
            Polarity = polarity,
            OrganisationTypes = OrganisationTypes.All,
            Units = [new UnitScoring("%", peers, rule)],
            Averaged = rule is not null,
            Contextual = rule is null,
        };

    /// <summary>A metric whose values are its scores, for tests of what is made of scores.</summary>
    public static MetricDefinition Scored(string id) => Metric(id, new InputScoreRule([1m, 2m, 3m, 4m]));

    /// <summary>A metric of which a value that reaches the limit scores 1, and any other 4.</summary>
    public static MetricDefinition Banded(string id, decimal limit) =>
        Metric(id, new BandsRule([new Band(limit, AtTarget.Meets, 1m)], 4m), Polarity.HigherIsBetter);

    public static CompositeDefinition Composite(string id, CompositeRule rule, params string[] components) => new()
    {
        Id = Id(id),
        Published = true,
        Name = id,
        Domain = "finance",
        SubDomain = "one",
        Components = [.. components.Select(Id)],
        Rule = rule,
        Averaged = true,
    };

    public static OrganisationInputs Acute(string code, params (string Metric, decimal Value)[] values) =>
        Organisation(OrganisationType.Acute, code, values);

    public static OrganisationInputs Ambulance(string code, params (string Metric, decimal Value)[] values) =>
        Organisation(OrganisationType.Ambulance, code, values);

    public static OrganisationInputs Board(string code, params (string Metric, decimal Value)[] values) =>
        Organisation(OrganisationType.IntegratedCareBoard, code, values);

    public static OrganisationInputs Decided(this OrganisationInputs organisation, string kind, string value) =>
        organisation with { Decisions = [.. organisation.Decisions, new Decision(kind, value, "", "NHS England", null)] };

    public static QuarterInputs Inputs(params OrganisationInputs[] organisations) => new(Quarter, organisations, Completeness.Complete);

    public static QuarterSegments Segment(MethodDefinition method, params OrganisationInputs[] organisations)
    {
        var inputs = Inputs(organisations);
        return Segmenter.Segment(Scorer.Score(inputs, method), inputs, method);
    }

    public static OrganisationScores Of(this QuarterScores scores, string code) =>
        scores.Organisations.Single(o => o.Organisation.Code.Value == code);

    public static OrganisationSegments Of(this QuarterSegments segments, string code) =>
        segments.Organisations.Single(o => o.Organisation.Code.Value == code);

    public static MetricId Id(string text) => MetricId.Parse(text);

    private static OrganisationInputs Organisation(OrganisationType type, string code, (string Metric, decimal Value)[] values) => new(
        new Organisation(OdsCode.Parse(code), $"Trust {code}", type, "", ""),
        [.. values.Select(v => new MetricValue(Id(v.Metric), "%", v.Value, null, ""))],
        []);

    private static DomainDefinition Domain(string id, int number) =>
        new(id, id, Id($"OF400{number}"), Id($"OF410{number}"), [new SubDomainDefinition("one", "One"), new SubDomainDefinition("two", "Two")]);
}
