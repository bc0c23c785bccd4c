using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Sensitivity;

/// <summary>Adds to a quarter's segments how much hangs on single metrics and on choices of the method.</summary>
public static class Sensitivities
{
    /// <summary>Averages that are not rounded are compared to so many decimals, because equal ones may differ in the last that are kept.</summary>
    private const int ComparedDecimals = 12;

    /// <summary>The segments with the sensitivity of every organisation.</summary>
    /// <param name="segments">The segments, with likely ranges.</param>
    /// <param name="scores">What they are made of.</param>
    /// <param name="scoredBy">The method that made the scores.</param>
    /// <param name="method">The method that made the segments.</param>
    /// <param name="beside">The method whose cuts are tried beside; <c>null</c> where no other is known.</param>
    public static QuarterSegments AddTo(
        QuarterSegments segments, QuarterScores scores, MethodDefinition scoredBy, MethodDefinition method, MethodDefinition? beside)
    {
        var byCode = scores.Organisations.ToDictionary(o => o.Organisation.Code);
        List<OrganisationScores> scored = [.. segments.Organisations.Select(o => byCode[o.Organisation.Code])];
        List<IReadOnlyList<AveragedItem>> items = [.. scored.Select(o => (IReadOnlyList<AveragedItem>)[.. Aggregator.ItemsOf(o, scoredBy)])];
        var league = new League(segments.Organisations, method.Override);
        var worseEnd = new WorseEnd(scoredBy, scores.Quarter);
        var without = items.SelectMany(i => i).Select(i => i.Id).Distinct().Order()
            .Select(id => (Item: id, Outcomes: league.Of([.. items.Select(i => MeanWithout(i, id))], method.Segmentation)))
            .ToList();
        var domainMeans = league.Of([.. scored.Select(o => MeanScore.Of([.. o.Domains.Select(d => d.Mean.Unrounded)])?.Printed)], method.Segmentation);
        var unrounded = league.Of([.. scored.Select(o => (decimal?)ScoreRounding.Print(o.Average!.Unrounded, ComparedDecimals))], method.Segmentation);
        var ties = league.OfWorseEnd([.. scored.Select(o => worseEnd.AverageOf(o)?.Printed)], method.Segmentation);
        var otherCuts = beside is null ? null : league.Of([.. segments.Organisations.Select(o => (decimal?)o.Average)], beside.Segmentation);
        return segments with
        {
            Organisations =
            [
                .. segments.Organisations.Select((o, i) => o with
                {
                    Sensitivity = StandingRule.Judge(o, items[i], new SegmentSensitivity
                    {
                        Standing = Standing.Borderline,
                        Without = [.. OwnOutcomes(items[i], i)],
                        DomainMeans = domainMeans[i]!,
                        Unrounded = unrounded[i]!,
                        TiesAtWorseEnd = ties[i]!,
                        OtherCuts = otherCuts is null ? null : new OutcomeUnder(beside!.Id, otherCuts[i]!),
                    }),
                }),
            ],
        };

        IEnumerable<OutcomeWithout> OwnOutcomes(IReadOnlyList<AveragedItem> own, int i) =>
            from w in without
            where w.Outcomes[i] is not null && own.Any(item => item.Id == w.Item)
            select new OutcomeWithout(w.Item, w.Outcomes[i]!);
    }

    private static decimal? MeanWithout(IReadOnlyList<AveragedItem> items, MetricId left) =>
        MeanScore.Of([.. items.Where(i => i.Id != left).Select(i => i.Score)])?.Printed;
}
