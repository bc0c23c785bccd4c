using System.Globalization;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tokens;
using NofPipeline.Operator.Explaining;
using NofPipeline.Reading.Explaining;
using NofPipeline.Reading.Movements;
using Spectre.Console;

namespace NofPipeline.Operator.Movements;

/// <summary>Why an organisation moved, for people.</summary>
internal static class MovementPage
{
    private const string None = "-";

    public static void Write(IAnsiConsole console, MovementView movement)
    {
        var page = new Page(console);
        page.Text($"{movement.Name} ({movement.Organisation}), {movement.From.Version} -> {movement.To.Version}");
        WriteSegment(page, movement);
        if (movement.Average is { } average)
        {
            WriteAverage(page, movement, average);
        }

        if (movement.Rank is { } rank)
        {
            WriteRank(page, movement, rank);
        }

        if (movement.Average is { Metrics.Count: > 0 })
        {
            WriteMetrics(page, movement.Average);
        }
    }

    private static void WriteSegment(Page page, MovementView movement)
    {
        page.Section($"Segment {Pair(movement, s => s.Final is { } final ? Figures.Count(final) : $"not stated (adjusted {Figures.Count(s.Adjusted)})")}");
        var recorded = new[] { movement.From, movement.To }.SelectMany(v => new[] { v.Standing?.FinalByHand, v.Standing?.OverrideByHand }
            .OfType<Decision>().Select(d => (string.Empty, $"{v.Version}: {d.Kind} is {d.Value}, {DecisionWords.ByHand(d)}.")));
        page.Rows(
        [
            .. MovementWords.CausesOf(movement).Select((sentence, i) => (i == 0 ? "why" : string.Empty, sentence)),
            ("adjusted", Pair(movement, s => Figures.Count(s.Adjusted))),
            ("override", Pair(movement, s => s.Override switch { true => "yes", false => "no", null => "not stated" })),
            ("unadjusted", Pair(movement, s => Figures.Count(s.Unadjusted))),
            ("cuts", Both(Cuts(movement.From), Cuts(movement.To))),
            .. recorded,
            .. Probabilities(movement),
        ]);
    }

    private static IEnumerable<(string Label, string Text)> Probabilities(MovementView movement)
    {
        if (movement.To is { Likely: { } likely, Standing: { } standing })
        {
            var earlier = movement.From.Standing is { } was && was.Adjusted != standing.Adjusted
                ? $"; of segment {Figures.Count(was.Adjusted)}, as before, {Share(movement.ProbabilityOfEarlierSegment!.Value)}"
                : string.Empty;
            yield return ("probability", $"Of adjusted segment {Figures.Count(standing.Adjusted)} {Share(likely.ProbabilityOf(standing.Adjusted)!.Value)}{earlier}.");
        }
    }

    private static void WriteAverage(Page page, MovementView movement, AverageView average)
    {
        page.Section($"Average {Pair(movement, s => Figures.Printed(s.Average))}");
        page.Rows(
        [
            .. average.Parts.Select(p => (Points(p.Points), $"{p.Cause}: {CauseWords.Of(EnumTokens.Parse<AverageCause>(p.Cause))}")),
            (Points(average.Points), $"together, exactly {Figures.Exact(average.Points)}; positive is worse."),
            ("noise", $"{(average.BeyondNoise ? "Beyond" : "Not beyond")} noise: chance alone changes the average as much in {Share(average.Chance)} of cases."),
            .. Ranges(movement, "likely range", l => $"{Figures.Printed(l.AverageLow)} to {Figures.Printed(l.AverageHigh)}"),
        ]);
    }

    private static void WriteRank(Page page, MovementView movement, RankMovement rank)
    {
        page.Section($"League rank {Pair(movement, s => Figures.Count(s.LeagueRank))}");
        page.Rows(
        [
            (Places(rank.Own), "own: with its new segment and average among the others as they were."),
            (Places(rank.Others), "others: they are better or worse than they were, came or went."),
            .. Ranges(movement, "likely range", l => $"{Figures.Count(l.RankLow)} to {Figures.Count(l.RankHigh)}"),
        ]);
    }

    private static void WriteMetrics(Page page, AverageView average)
    {
        page.Section("What every metric adds to the change of the average");
        page.Table(
            [("metric", 10, false), ("name", 25, false), ("score", 12, false), ("adds", 7, true), ("because", 53, false)],
            average.Metrics.Select(m => (string[])
            [
                m.Id,
                m.Name,
                Both(m.Before is null ? None : Figures.Printed(m.Before), m.After is null ? None : Figures.Printed(m.After)),
                m.Before is null || m.After is null ? string.Empty : Points(m.Parts.Sum(p => p.Points)),
                (m.Before, m.After) switch
                {
                    (null, _) => "entered",
                    (_, null) => "left",
                    _ => string.Join(", ", m.Parts.Select(p => m.Parts.Count == 1 ? p.Cause : $"{p.Cause} {Points(p.Points)}")),
                },
            ]));
    }

    private static IEnumerable<(string Label, string Text)> Ranges(MovementView movement, string label, Func<Domain.Segmentation.LikelyRange, string> text) =>
        movement.From.Likely is { } before && movement.To.Likely is { } after ? [(label, Both(text(before), text(after)))] : [];

    private static string Pair(MovementView movement, Func<SegmentState, string> text) => Both(
        movement.From.Standing is { } before ? text(before) : None, movement.To.Standing is { } after ? text(after) : None);

    private static string Both(string before, string after) => before == after ? before : $"{before} -> {after}";

    private static string Cuts(VersionView version) => string.Join(" / ", version.Cuts.Select(Figures.Exact));

    private static string Points(decimal points) => points.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Places(int places) => places.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string Share(decimal share) => (share * 100m).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
