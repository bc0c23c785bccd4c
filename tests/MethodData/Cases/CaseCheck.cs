using System.Globalization;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.MethodData.Tests.Cases;

/// <summary>Scores a worked case under a method and compares.</summary>
public static class CaseCheck
{
    /// <summary>Scores are kept to 20 decimals, fractions here are not; two scores that differ in truth differ by far more.</summary>
    private const decimal Tolerance = 0.000000000001m;

    /// <summary>One sentence per figure that differs; empty when the case holds.</summary>
    public static IReadOnlyList<string> Differences(WorkedCase worked, MethodDefinition method)
    {
        var inputs = worked.Inputs();
        var scores = Scorer.Score(inputs, method);
        var segments = Segmenter.Segment(scores, inputs, method);
        return
        [
            .. from expectation in worked.Expectations
               let actual = Figure(expectation, worked.About, scores, segments, method)
               where !Matches(expectation.Expected, actual)
               select $"{expectation.Organisation} {expectation.Figure}: expected {expectation.Expected}, found {actual?.ToString(CultureInfo.InvariantCulture) ?? "none"}",
        ];
    }

    private static decimal? Figure(CaseExpectation expectation, string about, QuarterScores scores, QuarterSegments segments, MethodDefinition method)
    {
        var scored = scores.Organisations.Single(o => o.Organisation.Code == expectation.Organisation);
        var segmented = segments.Organisations.SingleOrDefault(o => o.Organisation.Code == expectation.Organisation);
        return expectation.Figure.Split('.') switch
        {
            ["score"] => ScoreOf(MetricId.Parse(about), scored),
            ["scores", var id] => ScoreOf(MetricId.Parse(id), scored),
            ["rank"] => scored.Metrics.Single(m => m.Metric.Value == about).TypeRank,
            ["average"] => scored.Average?.Printed,
            ["domains", var id] => scored.Domains.SingleOrDefault(d => d.Id == Known(id, method))?.Mean.Printed,
            ["segments", var id] => segmented?.Domains.SingleOrDefault(d => d.Domain == Known(id, method))?.Segment,
            ["unadjusted"] => segmented?.Unadjusted,
            ["override"] => segmented?.Override.Applies switch { true => 1, false => 0, null => null },
            ["adjusted"] => segmented?.Adjusted,
            ["final"] => segmented?.Final,
            ["league_rank"] => segmented?.LeagueRank,
            ["average_rank"] => segmented?.AverageRank,
            _ => throw new FormatException($"A case cannot expect '{expectation.Figure}'."),
        };
    }

    private static decimal? ScoreOf(MetricId id, OrganisationScores scored) =>
        scored.Composites.SingleOrDefault(c => c.Id == id)?.Unrounded ?? scored.Metrics.SingleOrDefault(m => m.Metric == id)?.Unrounded;

    private static string Known(string domain, MethodDefinition method) => method.Domains.Single(d => d.Id == domain).Id;

    private static bool Matches(string expected, decimal? actual) => expected == "none"
        ? actual is null
        : actual is { } found && Math.Abs(Fraction(expected) - found) < Tolerance;

    private static decimal Fraction(string text)
    {
        var parts = text.Split('/');
        var numerator = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length == 1 ? numerator : numerator / decimal.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
