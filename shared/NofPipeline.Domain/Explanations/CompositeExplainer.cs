using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Explanations;

/// <summary>Explains scores that are made of other scores.</summary>
internal sealed class CompositeExplainer(ExplainedQuarter quarter)
{
    public CompositeExplanation Explain(CompositeScore stored, IReadOnlyList<MetricExplanation> metrics, DiscrepancyLog log)
    {
        var definition = quarter.Method.Composites.First(c => c.Id == stored.Id);
        var components = definition.Components
            .Select(id => metrics.FirstOrDefault(m => m.Metric == id && m.Score is not null))
            .OfType<MetricExplanation>()
            .Select(m => new ScoreItem(m.Metric, m.Name, m.Score!.Working.Result))
            .ToList();
        var (working, verdict) = definition.Rule switch
        {
            MatrixRule matrix => Cell(matrix, components),
            MeanRule mean => Mean(mean, components),
            _ => throw new ArgumentOutOfRangeException(nameof(stored), definition.Rule, "Unknown composite family."),
        };
        var printed = ScoreRounding.Print(working.Result);
        log.Check($"{stored.Id}: components", string.Join(", ", stored.Components), string.Join(", ", components.Select(c => c.Id)));
        log.Check($"{stored.Id}: score", stored.Unrounded, working.Result);
        log.Check($"{stored.Id}: printed score", stored.Printed, printed);
        return new CompositeExplanation
        {
            Id = stored.Id,
            Name = definition.Name,
            Domain = quarter.Method.DomainName(definition.Domain),
            Family = definition.Rule is MatrixRule ? "matrix" : "mean",
            Rule = RuleOf(definition.Rule),
            Components = components,
            Cells = definition.Rule is MatrixRule cells ? cells.Cells : [],
            Verdict = verdict,
            Working = working,
            Printed = printed,
            Averaged = definition.Averaged,
            Basis = quarter.Bases.GetValueOrDefault(stored.Id),
        };
    }

    private static string RuleOf(CompositeRule rule) => rule switch
    {
        MatrixRule => "The score stands in a table of four rows and four columns: the first score chooses the row, the second the column.",
        MeanRule { RoundedToInteger: true } => "The score is the plain mean of the scores that are there, rounded half up to a whole number.",
        _ => "The score is the plain mean of the scores that are there.",
    };

    private static (Working Working, string Verdict) Cell(MatrixRule matrix, List<ScoreItem> components)
    {
        var (row, column) = ((int)components[0].Score, (int)components[1].Score);
        var cell = matrix.Cells[row - 1][column - 1];
        return (
            new Working($"cell ({components[0].Id}, {components[1].Id})", Term.Text(cell), cell),
            $"{components[0].Id} scored {row} and {components[1].Id} scored {column}: the cell at row {row}, column {column} is {Term.Text(cell)}.");
    }

    private static (Working Working, string Verdict) Mean(MeanRule rule, List<ScoreItem> components)
    {
        var working = (Term.Total("scores", [.. components.Select(c => c.Score)]) / Term.Named("count", components.Count)).Kept().Worked();
        var rounded = ScoreRounding.Print(working.Result, decimals: 0);
        return rule.RoundedToInteger
            ? (working with { Result = rounded }, $"The mean of {components.Count} scores is {Term.Text(working.Result)}, rounded {Term.Text(rounded)}.")
            : (working, $"The mean of {components.Count} scores is {Term.Text(working.Result)}.");
    }
}
