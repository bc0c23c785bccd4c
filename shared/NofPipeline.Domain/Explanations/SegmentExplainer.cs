using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>Explains the way from the average metric score to the final segment.</summary>
internal sealed class SegmentExplainer(ExplainedQuarter quarter)
{
    private readonly MethodDefinition method = quarter.Method;

    private readonly List<decimal> averages =
    [
        .. quarter.Scores.Organisations
            .Where(o => o.Average is not null && quarter.Method.SegmentedTypes.Contains(o.Organisation.Type))
            .Select(o => o.Average!.Printed),
    ];

    public SegmentExplanation Explain(
        OrganisationSegments stored, OrganisationInputs inputs, MeanExplanation average, IReadOnlyList<MetricExplanation> metrics, DiscrepancyLog log)
    {
        var cuts = CutsExplainer.Explain(
            "the average metric score",
            method.Segmentation,
            averages,
            average.Printed,
            quarter.Segments.Cuts.FirstOrDefault(c => c.Scope == SegmentCuts.AverageScope),
            quarter.Bases.GetValueOrDefault(method.Summary.Unadjusted),
            log);
        var held = OverrideExplainer.Explain(stored, inputs, metrics, method.Override, quarter.Bases.GetValueOrDefault(method.Override.Id), log);
        var adjusted = held.Applies ? Math.Max(cuts.Segment, held.NoBetterThan) : cuts.Segment;
        var deciding = method.Decisions.Where(d => d.FinalSegment > adjusted && inputs.Decisions.Any(x => x.Kind == d.Kind && x.Value == "1")).ToList();
        var final = Segmenter.FinalSegment(adjusted, inputs.Decisions, method);
        log.Check("average in the segments", stored.Average, average.Printed);
        log.Check("unadjusted segment", stored.Unadjusted, cuts.Segment);
        log.Check("adjusted segment", stored.Adjusted, adjusted);
        log.Check("final segment", stored.Final, final);
        return new SegmentExplanation
        {
            Average = average,
            Cuts = cuts,
            Unadjusted = cuts.Segment,
            Override = held,
            Adjusted = adjusted,
            AdjustedText = AdjustedText(held, cuts.Segment, adjusted),
            Decisions = [.. inputs.Decisions.OrderBy(d => d.Kind, StringComparer.Ordinal).Select(d => Explain(d, adjusted))],
            Final = final,
            FinalText = final is null ? NotStated(adjusted)
                : final == adjusted ? $"No decision changes it: segment {final}."
                : $"{string.Join(" and ", deciding.Select(d => d.Name))}: segment {final}.",
            League = LeagueExplainer.Explain(stored, quarter.Segments.Organisations, log),
        };
    }

    private string NotStated(int adjusted)
    {
        var silent = method.Decisions.Where(d => d.FinalSegment is not null).ToList();
        var published = silent.Exists(d => d.PublishedIn.Contains(quarter.Inputs.Quarter));
        return $"Not stated: nothing says whether {string.Join(" or ", silent.Select(d => d.Name))} sets it"
            + $"{(published ? string.Empty : ", and NHS England does not publish that for this quarter")}. The adjusted segment is {adjusted}.";
    }

    private static string AdjustedText(OverrideExplanation held, int unadjusted, int adjusted) =>
        held.Source == OverrideSource.NotStated ? $"The financial override is not stated, and nothing is held back: segment {adjusted}."
        : !held.Applies ? $"The financial override does not apply: segment {adjusted}."
        : unadjusted == adjusted ? $"The financial override allows no segment better than {held.NoBetterThan}, and segment {adjusted} is none."
        : $"The financial override allows no segment better than {held.NoBetterThan}: segment {unadjusted} becomes {adjusted}.";

    private DecisionExplanation Explain(Decision decision, int adjusted)
    {
        var definition = method.Decisions.FirstOrDefault(d => d.Kind == decision.Kind);
        var effect = decision.Kind == method.Override.DecisionKind ? "Sets the financial override."
            : definition?.FinalSegment is not { } segment ? "Shown beside the segment, never part of it."
            : decision.Value != "1" ? "Changes nothing."
            : segment > adjusted ? $"Puts the organisation in segment {segment}."
            : "Changes nothing: the segment is no better.";
        return new DecisionExplanation(decision, definition?.Name ?? decision.Kind, effect);
    }
}
