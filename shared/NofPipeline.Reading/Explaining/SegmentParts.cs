using System.Globalization;
using NofPipeline.Domain.Explanations;

namespace NofPipeline.Reading.Explaining;

/// <summary>The way from the final segment down to the average metric score, in words and figures.</summary>
public static class SegmentParts
{
    public static IEnumerable<ExplainedPart> Of(SegmentExplanation segment)
    {
        yield return Steps(segment);
        yield return Cuts(segment.Cuts);
        if (segment.Override.Basis is { } basis)
        {
            yield return new ExplainedPart("The rule of the financial override", [BasisOf(basis)]);
        }
    }

    /// <summary>What the table of neighbours in the league table is called.</summary>
    public static string TitleOf(LeagueExplanation league) =>
        $"League table of type {league.Type}: rank {Figures.Count(league.Rank)} of {Figures.Count(league.Organisations)}, by average alone {Figures.Count(league.AverageRank)}";

    /// <summary>A composite in a line.</summary>
    public static string SentenceOf(CompositeExplanation composite) =>
        $"{composite.Name}: {Figures.Printed(composite.Printed)}. {composite.Verdict} {(composite.Averaged ? $"Enters as {Figures.Rounded(composite.Working.Result)}." : "Enters no mean.")}";

    internal static (string Label, string Text) BasisOf(RuleBasis basis) => ("source of the rule", $"{basis.Source} (evidence: {basis.Evidence})");

    private static ExplainedPart Steps(SegmentExplanation segment)
    {
        var average = segment.Average;
        return new ExplainedPart(
            segment.Final is { } final ? $"Final segment {Figures.Count(final)}" : $"Final segment not stated; adjusted segment {Figures.Count(segment.Adjusted)}",
            [
                ("decisions", segment.FinalText),
                .. segment.Decisions.Select(d => ("", $"{d.Name}: {d.Decision.Value}. {d.Effect} {WhoOf(d)}")),
                ($"adjusted {Figures.Count(segment.Adjusted)}", segment.AdjustedText),
                ("override", segment.Override.Text),
                .. segment.Override.RestsOn.Select(s => ("", $"{s.Id} {s.Name}: score {Figures.Exact(s.Score)}")),
                ($"unadjusted {Figures.Count(segment.Unadjusted)}", segment.Cuts.Verdict),
                ($"average {Figures.Printed(average.Printed)}", $"{Figures.Exact(average.Sum)} / {Figures.Count(average.Items.Count)} = {Figures.Exact(average.Working.Result)}, printed half up to 2 decimals. The {Figures.Count(average.Items.Count)} scores are under Metrics and Composites."),
            ]);
    }

    private static ExplainedPart Cuts(CutsExplanation cuts) => new(
        $"The cuts of the average metric score ({Figures.Count(cuts.Organisations)} organisations)",
        [
            ("rule", $"{cuts.Rule} ({cuts.Family})"),
            .. cuts.Cuts.Select((c, i) => (
                $"segments {Figures.Count(i + 1)} | {Figures.Count(i + 2)}",
                $"{(c.Working is null ? Figures.Exact(c.Value) : Figures.Calculated(c.Working))}, {c.Text}")),
            .. cuts.Basis is { } basis ? [BasisOf(basis)] : Array.Empty<(string, string)>(),
        ]);

    private static string WhoOf(DecisionExplanation decision)
    {
        string[] parts =
        [
            decision.Decision.Reason,
            decision.Decision.DecidedBy,
            decision.Decision.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
        ];
        var stated = parts.Where(p => p.Length > 0).ToList();
        return stated.Count == 0 ? string.Empty : $"({string.Join(", ", stated)})";
    }
}
