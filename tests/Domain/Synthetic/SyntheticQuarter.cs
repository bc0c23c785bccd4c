using System.Globalization;
using System.Text;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Synthetic;

/// <summary>A made-up method and a made-up quarter that it scores.</summary>
public sealed record SyntheticQuarter(MethodDefinition Method, QuarterInputs Inputs)
{
    public (QuarterScores Scores, QuarterSegments Segments) Run()
    {
        var scores = Scorer.Score(Inputs, Method);
        return (scores, Segmenter.Segment(scores, Inputs, Method));
    }

    /// <summary>The same quarter with its organisations changed.</summary>
    public SyntheticQuarter With(IEnumerable<OrganisationInputs> organisations) => this with { Inputs = Inputs with { Organisations = [.. organisations] } };

    /// <summary>What a person needs to see when a property fails.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{Inputs.Quarter}, {Method.Segmentation}, domains {Method.DomainSegmentation}, lifted by {string.Join(' ', Method.Override.LiftedWhenAllScoreOne)}");
        foreach (var metric in Method.MetricsIn(Inputs.Quarter))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {metric.Id} {metric.Domain}/{metric.SubDomain} {metric.Polarity} averaged {metric.Averaged} rounded {metric.RoundedBeforeMeans}: {string.Join("; ", metric.Units)}");
        }

        foreach (var organisation in Inputs.Organisations)
        {
            var values = organisation.Values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Metric} {v.Value} {v.Unit}{(v.Order is { } o ? $" {o.Basis} {o.Position}" : "")}"));
            var decisions = organisation.Decisions.Select(d => $"{d.Kind}={d.Value}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {organisation.Organisation.Code} {organisation.Organisation.Type}: {string.Join(", ", values)} [{string.Join(", ", decisions)}]");
        }

        return text.ToString();
    }
}
