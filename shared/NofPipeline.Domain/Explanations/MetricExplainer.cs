using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>Explains metric scores and compares what the steps come to with what is stored.</summary>
internal sealed class MetricExplainer(ExplainedQuarter quarter)
{
    private readonly Dictionary<MetricId, MetricDefinition> metrics = quarter.Method.MetricsIn(quarter.Inputs.Quarter).ToDictionary(m => m.Id);

    private readonly ILookup<(MetricId Metric, string Unit), (Organisation Organisation, MetricValue Value)> values = quarter.Inputs.Organisations
        .SelectMany(o => o.Values.Select(v => (o.Organisation, Value: v)))
        .ToLookup(v => (v.Value.Metric, v.Value.Unit));

    public MetricExplanation Explain(Organisation organisation, MetricScore stored, IReadOnlyList<OriginLine> lines, DiscrepancyLog log)
    {
        var metric = metrics[stored.Metric];
        var (_, value) = values[(stored.Metric, stored.Unit)].First(v => v.Organisation.Code == organisation.Code);
        var own = new Contender(organisation.Type, value.Value, value.Order);
        var scoring = metric.Scoring(value.Unit)!;
        var score = scoring.Rule is { } rule && quarter.Method.SegmentedTypes.Contains(organisation.Type)
            ? new FamilyExplainer(PeersOf(scoring, own, value, metric.Polarity), PeerSetOf(scoring, organisation.Type), value.Unit).Explain(rule)
            : null;
        var ownType = metric.Ranked
            ? new PeerField(own, [.. Contenders(value).Where(c => c.Type == organisation.Type)], metric.Polarity).Among(Plural(organisation.Type))
            : null;
        var printed = score is null ? (decimal?)null : ScoreRounding.Print(score.Working.Result);
        var averaged = !metric.Averaged ? null : metric.RoundedBeforeMeans ? printed : score?.Working.Result;
        var derivation = value.DerivedFrom is { } from && metric.Derivation is { } derived ? DerivationExplainer.Explain(derived, from, lines) : null;
        Compare(stored, value, score, printed, averaged, ownType, log);
        if (derivation?.Working is { } working)
        {
            log.Check($"{metric.Id}: value", value.Value, working.Result);
        }

        return new MetricExplanation
        {
            Metric = metric.Id,
            ScoreId = metric.ScoreId,
            Name = metric.Name,
            Domain = quarter.Method.DomainName(metric.Domain),
            SubDomain = quarter.Method.SubDomainName(metric.Domain, metric.SubDomain),
            Value = value.Value,
            Unit = value.Unit,
            ReportingPeriod = value.ReportingPeriod,
            Polarity = metric.Polarity,
            Contextual = metric.Contextual,
            Order = value.Order,
            Score = score,
            Printed = printed,
            Averaged = averaged,
            Use = UseOf(metric, score, averaged),
            OwnType = ownType,
            Statistics = quarter.Scores.Statistics.FirstOrDefault(s => s.Metric == metric.Id && s.Type == organisation.Type),
            Basis = quarter.Bases.GetValueOrDefault(metric.Id),
            Derivation = derivation,
            Lines = lines,
        };
    }

    private static void Compare(
        MetricScore stored,
        MetricValue value,
        ScoreExplanation? score,
        decimal? printed,
        decimal? averaged,
        GroupExplanation? ownType,
        DiscrepancyLog log)
    {
        var name = stored.Metric;
        log.Check($"{name}: value", stored.Value, value.Value);
        log.Check($"{name}: score", stored.Unrounded, score?.Working.Result);
        log.Check($"{name}: printed score", stored.Printed, printed);
        log.Check($"{name}: score in the means", stored.Averaged, averaged);
        log.Check($"{name}: rank", stored.GroupRank, score?.Group?.Rank);
        log.Check($"{name}: size of the ranked group", stored.GroupSize, score?.Group?.Size);
        log.Check($"{name}: ties", stored.Ties, score?.Group?.Ties ?? 0);
        log.Check($"{name}: placed by order evidence", stored.PlacedByOrderEvidence, score?.Group is { } g && g.AheadByOrder + g.BehindByOrder > 0);
        log.Check($"{name}: rank within the type", stored.TypeRank, ownType?.Rank);
    }

    private IEnumerable<Contender> Contenders(MetricValue value) =>
        values[(value.Metric, value.Unit)].Select(v => new Contender(v.Organisation.Type, v.Value.Value, v.Value.Order));

    private PeerField PeersOf(UnitScoring scoring, Contender own, MetricValue value, Polarity polarity) => new(
        own,
        [
            .. Contenders(value).Where(c => scoring.PeerSet == PeerSet.OwnType
                ? c.Type == own.Type
                : quarter.Method.SegmentedTypes.Contains(c.Type)),
        ],
        polarity);

    private static string PeerSetOf(UnitScoring scoring, OrganisationType type) => scoring.PeerSet == PeerSet.OwnType
        ? $"{Plural(type)} with a value in {scoring.Unit}"
        : $"organisations of every scored type with a value in {scoring.Unit}";

    private static string Plural(OrganisationType type) => $"{type.PublishedName().ToLowerInvariant()}s";

    private string UseOf(MetricDefinition metric, ScoreExplanation? score, decimal? averaged)
    {
        if (score is null)
        {
            return metric.Contextual ? "Shown beside the scores, never scored." : "Not scored: organisations of this type are not segmented.";
        }

        if (averaged is { } enters)
        {
            return $"Enters the means as {Term.Text(enters)}{(metric.RoundedBeforeMeans ? ", rounded first, as in this quarter alone" : string.Empty)}.";
        }

        var composites = quarter.Method.Composites.Where(c => c.Components.Contains(metric.Id)).Select(c => $"{c.Id} ({c.Name})").ToList();
        return composites.Count == 0 ? "Enters no mean." : $"Enters the means through {string.Join(" and ", composites)}.";
    }
}
