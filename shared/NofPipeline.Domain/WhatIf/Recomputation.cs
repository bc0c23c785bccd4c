using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.WhatIf;

/// <summary>The whole national result of a quarter in which one organisation has other values.</summary>
public static class Recomputation
{
    /// <summary>A quarter, scored and segmented.</summary>
    public static QuarterFigures Of(QuarterInputs inputs, MethodDefinition method)
    {
        var scores = Scorer.Score(inputs, method);
        return new QuarterFigures(inputs, scores, Segmenter.Segment(scores, inputs, method));
    }

    /// <summary>
    /// The inputs with the hypothetical values. Order evidence tells how the value stood that it came with, so a value that differs has
    /// none, and ties with those it equals; a value that does not differ stays as it is. Every value must be there already.
    /// </summary>
    public static QuarterInputs Apply(QuarterInputs inputs, OdsCode organisation, IReadOnlyCollection<Hypothesis> hypotheses) => inputs with
    {
        Organisations = [.. inputs.Organisations.Select(o => o.Organisation.Code == organisation ? Apply(o, hypotheses) : o)],
    };

    private static OrganisationInputs Apply(OrganisationInputs organisation, IReadOnlyCollection<Hypothesis> hypotheses) => organisation with
    {
        Values =
        [
            .. organisation.Values.Select(v =>
                hypotheses.FirstOrDefault(h => h.Metric == v.Metric && h.Unit == v.Unit) is { } h && h.Value != v.Value
                    ? v with { Value = h.Value, Order = null, DerivedFrom = null }
                    : v),
        ],
    };
}
