using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>
/// Traces a difference to its cause. A figure that is made of others takes over their cause: a mean that of its organisation's scores,
/// a rank or a segment that of the scores it is ranked or cut among. Where none of those differs, a rule does.
/// </summary>
internal sealed class CauseFinder
{
    private readonly MethodDefinition method;
    private readonly Dictionary<OdsCode, OrganisationScores> scores;
    private readonly ILookup<OdsCode, DifferenceCause> scoreCauses;
    private readonly HashSet<DifferenceCause> meanCauses;

    public CauseFinder(QuarterScores quarter, MethodDefinition method, IReadOnlyList<Comparison> compared)
    {
        this.method = method;
        scores = quarter.Organisations.ToDictionary(o => o.Organisation.Code);
        scoreCauses = compared
            .Where(c => c is { Kind: PublishedFigure.MetricScore, Agrees: false })
            .ToLookup(c => c.Organisation!.Value, CauseOfScore);
        meanCauses = [.. compared
            .Where(c => c is { Kind: PublishedFigure.Average or PublishedFigure.DomainScore, Agrees: false })
            .Select(CauseOfMean)];
    }

    public DifferenceCause Find(Comparison comparison) => comparison.Kind switch
    {
        PublishedFigure.MetricScore => CauseOfScore(comparison),
        PublishedFigure.ValueRank => CauseOfScore(comparison),
        PublishedFigure.Average or PublishedFigure.DomainScore or PublishedFigure.LikelyAverage => CauseOfMean(comparison),
        PublishedFigure.Override or PublishedFigure.Programme or PublishedFigure.Median or PublishedFigure.LowerQuartile or PublishedFigure.UpperQuartile => comparison.Computed is null ? DifferenceCause.InputMissing : DifferenceCause.Rule,
        _ => Foremost(meanCauses),
    };

    private DifferenceCause CauseOfScore(Comparison comparison)
    {
        if (comparison.Computed is null || !scores.TryGetValue(comparison.Organisation!.Value, out var organisation))
        {
            return DifferenceCause.InputMissing;
        }

        var composite = method.Composites.FirstOrDefault(c => c.Id == comparison.Row);
        var parts = organisation.Metrics
            .Where(m => composite is null ? m.Metric == comparison.Row || m.ScoreId == comparison.Row : composite.Components.Contains(m.Metric))
            .ToList();
        return composite is not null && parts.Count < composite.Components.Count ? DifferenceCause.InputMissing
            : parts.Exists(part => IsTied(part, organisation.Organisation.Type, comparison.Kind)) ? DifferenceCause.EqualAsPrinted
            : DifferenceCause.Rule;
    }

    /// <summary>
    /// Whether another value that the figure is ranked against is equal. A score that no rank decided, such as a band, does not depend on
    /// ties; a value rank, and a score among peers of the own type, only on those within the type.
    /// </summary>
    private bool IsTied(MetricScore score, OrganisationType type, PublishedFigure kind)
    {
        if (kind == PublishedFigure.MetricScore && score.GroupRank is null)
        {
            return false;
        }

        var acrossTypes = kind == PublishedFigure.MetricScore && method.Metric(score.Metric)?.Scoring(score.Unit)?.PeerSet == PeerSet.National;
        return scores.Values
            .Where(o => acrossTypes ? method.SegmentedTypes.Contains(o.Organisation.Type) : o.Organisation.Type == type)
            .Any(o => o.Metrics.Any(m => m.Metric == score.Metric && m.Unit == score.Unit && m.Value == score.Value && !ReferenceEquals(m, score)));
    }

    private DifferenceCause CauseOfMean(Comparison comparison) =>
        comparison.Computed is null ? DifferenceCause.InputMissing : Foremost(scoreCauses[comparison.Organisation!.Value]);

    private static DifferenceCause Foremost(IEnumerable<DifferenceCause> causes)
    {
        var all = causes.ToHashSet();
        return all.Contains(DifferenceCause.Rule) || all.Count == 0 ? DifferenceCause.Rule
            : all.Contains(DifferenceCause.InputMissing) ? DifferenceCause.InputMissing
            : DifferenceCause.EqualAsPrinted;
    }
}
