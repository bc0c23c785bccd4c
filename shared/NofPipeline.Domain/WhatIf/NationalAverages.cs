using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.WhatIf;

/// <summary>
/// Answers in which segment one organisation would be. Only what a changed value can change is recomputed, by the same functions that score
/// and segment a quarter: the scores of the metric's peers, the averages of those whose score is another, the cuts.
/// </summary>
internal sealed class NationalAverages
{
    private readonly MethodDefinition method;
    private readonly OrganisationInputs inputs;
    private readonly OrganisationScores own;
    private readonly SegmentCuts cuts;
    private readonly List<OrganisationScores> segmented;
    private readonly Dictionary<OdsCode, int> places;

    public NationalAverages(QuarterFigures figures, MethodDefinition method, OdsCode organisation)
    {
        this.method = method;
        inputs = figures.Inputs.Organisations.First(o => o.Organisation.Code == organisation);
        own = figures.Scores.Organisations.First(o => o.Organisation.Code == organisation);
        cuts = figures.Segments.Cuts.First(c => c.Scope == SegmentCuts.AverageScope);
        segmented = [.. figures.Scores.Organisations.Where(o => o.Average is not null && method.SegmentedTypes.Contains(o.Organisation.Type))];
        places = Enumerable.Range(0, segmented.Count).ToDictionary(i => segmented[i].Organisation.Code);
    }

    /// <summary>The organisation's segments with the cuts as they are.</summary>
    public OrganisationSegments Held(IReadOnlyCollection<Pull> pulls) => Place(pulls, cuts);

    /// <summary>The organisation's segments with the cuts that the changed quarter would have.</summary>
    public OrganisationSegments Moving(IReadOnlyCollection<Pull> pulls)
    {
        var printed = segmented.Select(o => o.Average!.Printed).ToArray();
        var changed = pulls
            .SelectMany(p => p.Changed().Select(s => (s.Organisation, p.Lever, s.Score)))
            .Where(s => places.ContainsKey(s.Organisation))
            .GroupBy(s => s.Organisation);
        foreach (var organisation in changed)
        {
            var place = places[organisation.Key];
            var metrics = organisation.Aggregate(segmented[place].Metrics.ToList(), (list, s) => Replace(list, s.Lever, s.Score));
            printed[place] = Aggregator.Average(metrics, method)!.Printed;
        }

        return Place(pulls, Segmenter.CutsOf(SegmentCuts.AverageScope, method.Segmentation, printed));
    }

    private OrganisationSegments Place(IReadOnlyCollection<Pull> pulls, SegmentCuts under)
    {
        var metrics = pulls.Aggregate(own.Metrics.ToList(), (list, p) => Replace(list, p.Lever, p.Score));
        var scores = own with { Metrics = metrics, Average = Aggregator.Average(metrics, method) };
        return Segmenter.Place(scores, inputs.Decisions, under, method);
    }

    private static List<MetricScore> Replace(List<MetricScore> metrics, Lever lever, decimal score)
    {
        var at = metrics.FindIndex(m => m.Metric == lever.Metric.Id && m.Unit == lever.Current.Unit);
        metrics[at] = metrics[at] with { Unrounded = score, Averaged = lever.Metric.Averages(score) };
        return metrics;
    }
}
