using System.Globalization;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Cases;

/// <summary>Scores a worked case under a method and compares.</summary>
public static class CaseCheck
{
    /// <summary>Scores are kept to 20 decimals, fractions here are not; two scores that differ in truth differ by far more.</summary>
    private const decimal Tolerance = 0.000000000001m;

    /// <summary>One sentence per figure that differs; empty when the case holds.</summary>
    public static IReadOnlyList<string> Differences(WorkedCase worked, MethodDefinition method)
    {
        if (UnknownDomains(worked, method) is { Count: > 0 } unknown)
        {
            return [.. unknown.Select(id => $"The method has no domain '{id}'.")];
        }

        if (!method.Covers(worked.Quarter))
        {
            return [$"{worked.Quarter} is no quarter of {method.Id}."];
        }

        try
        {
            return Compare(worked, method);
        }
        catch (ArgumentOutOfRangeException impossible)
        {
            // Rules may each be right and not fit each other, such as a linear score where a matrix needs a band.
            return [$"The case cannot be scored: {impossible.Message}"];
        }
    }

    private static IReadOnlyList<string> Compare(WorkedCase worked, MethodDefinition method)
    {
        var inputs = worked.Inputs();
        var scores = Scorer.Score(inputs, method);
        var segments = Segmenter.Segment(scores, inputs, method);
        return
        [
            .. from expectation in worked.Expectations
               let actual = Figure(expectation, worked.About, scores, segments)
               where !Matches(expectation.Expected, actual)
               select $"{expectation.Organisation} {expectation.Figure}: expected {expectation.Expected}, found {actual?.ToString(CultureInfo.InvariantCulture) ?? "none"}",
        ];
    }

    private static List<string> UnknownDomains(WorkedCase worked, MethodDefinition method) =>
        [.. worked.Expectations
            .Select(e => e.Figure.Split('.'))
            .Where(figure => figure is ["domains" or "segments", _])
            .Select(figure => figure[1])
            .Where(id => method.Domains.All(d => d.Id != id))
            .Distinct()];

    private static decimal? Figure(CaseExpectation expectation, string about, QuarterScores scores, QuarterSegments segments)
    {
        var scored = scores.Organisations.First(o => o.Organisation.Code == expectation.Organisation);
        var segmented = segments.Organisations.SingleOrDefault(o => o.Organisation.Code == expectation.Organisation);
        return expectation.Figure.Split('.') switch
        {
            ["score"] => ScoreOf(MetricId.Parse(about), scored),
            ["scores", var id] => ScoreOf(MetricId.Parse(id), scored),
            ["rank"] => scored.Metrics.FirstOrDefault(m => m.Metric.Value == about)?.TypeRank,
            ["average"] => scored.Average?.Printed,
            ["domains", var id] => scored.Domains.SingleOrDefault(d => d.Id == id)?.Mean.Printed,
            ["segments", var id] => segmented?.Domains.SingleOrDefault(d => d.Domain == id)?.Segment,
            ["unadjusted"] => segmented?.Unadjusted,
            ["override"] => segmented?.Override switch { null or { Source: OverrideSource.NotStated } => null, { Applies: true } => 1, _ => 0 },
            ["adjusted"] => segmented?.Adjusted,
            ["final"] => segmented?.Final,
            ["league_rank"] => segmented?.LeagueRank,
            ["average_rank"] => segmented?.AverageRank,
            _ => throw new FormatException($"A case cannot expect '{expectation.Figure}'."),
        };
    }

    private static decimal? ScoreOf(MetricId id, OrganisationScores scored) =>
        scored.Composites.SingleOrDefault(c => c.Id == id)?.Unrounded ?? scored.Metrics.SingleOrDefault(m => m.Metric == id)?.Unrounded;

    private static bool Matches(string expected, decimal? actual) => CaseFigures.TryValue(expected, out var value)
        && (value is { } number ? actual is { } found && Math.Abs(number - found) < Tolerance : actual is null);
}
