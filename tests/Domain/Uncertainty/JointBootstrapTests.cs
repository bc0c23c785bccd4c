using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Uncertainty;

namespace NofPipeline.Domain.Tests.Uncertainty;

/// <summary>Likely ranges from a joint bootstrap: what they must be where it can be worked out, and that they are always the same.</summary>
public sealed class JointBootstrapTests
{
    private const ulong Seed = 0x0123_4567_89AB_CDEF;
    private static readonly SegmentCuts Cuts = new(SegmentCuts.AverageScope, [2m, 2.25m, 2.5m], 4);

    [Fact]
    public void An_organisation_whose_scores_are_all_equal_is_as_sure_as_can_be()
    {
        var ranges = Run([Acute("RA1", 2m, 2m, 2m), Acute("RA2", 3m, 3m), Acute("RA3", 2.333333m)]);

        Same(new LikelyRange(2m, 2m, 1, 1, [1m, 0m, 0m, 0m]), ranges["RA1"]);
        Same(new LikelyRange(3m, 3m, 3, 3, [0m, 0m, 0m, 1m]), ranges["RA2"]);
        Same(new LikelyRange(2.33m, 2.33m, 2, 2, [0m, 0m, 1m, 0m]), ranges["RA3"]);
    }

    [Fact]
    public void Two_scores_are_drawn_in_four_equally_likely_ways()
    {
        // Means 1, 2 (twice as likely) and 3.
        var range = Run([Acute("RA1", 1m, 3m)])["RA1"];

        Assert.Equal((1m, 3m), (range.AverageLow, range.AverageHigh));
        Assert.InRange(range.Segments[0], 0.73m, 0.77m);
        Assert.InRange(range.Segments[3], 0.23m, 0.27m);
        Assert.Equal(1m, range.Segments.Sum());
    }

    [Fact]
    public void The_override_holds_a_draw_back_as_it_holds_the_quarter()
    {
        var ranges = Run([Acute("RA1", 1m, 1m) with { IsHeld = true }, Acute("RA2", 2.4m), Acute("RA3", 2.6m)]);

        Same(new LikelyRange(1m, 1m, 1, 1, [0m, 0m, 1m, 0m]), ranges["RA1"]);
        Same(new LikelyRange(2.4m, 2.4m, 2, 2, [0m, 0m, 1m, 0m]), ranges["RA2"]);
        Same(new LikelyRange(2.6m, 2.6m, 3, 3, [0m, 0m, 0m, 1m]), ranges["RA3"]);
    }

    [Fact]
    public void Ranks_are_shared_and_within_the_type()
    {
        var ranges = Run(
        [
            Acute("RA1", 1m), Acute("RA2", 1m), Acute("RA3", 1.01m),
            Acute("RA4", 1.5m) with { Type = OrganisationType.Ambulance },
        ]);

        Assert.Equal([1, 1, 3, 1], new[] { "RA1", "RA2", "RA3", "RA4" }.Select(code => ranges[code].RankLow));
        Assert.Equal([1, 1, 3, 1], new[] { "RA1", "RA2", "RA3", "RA4" }.Select(code => ranges[code].RankHigh));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_seed_gives_the_same_with_any_number_of_threads(int threads)
    {
        var field = Random(40, 17);
        var once = JointBootstrap.Run(field, Cuts, 3, Seed, threads: 1);

        var again = JointBootstrap.Run(field, Cuts, 3, Seed, threads);

        Assert.All(once, range => Same(range.Value, again[range.Key]));
        Assert.Contains(JointBootstrap.Run(field, Cuts, 3, Seed + 1, threads), range => range.Value.Segments.Sum() == 1m && !IsSame(range.Value, once[range.Key]));
    }

    [Fact]
    public void Nobody_in_the_field_is_no_fault() => Assert.Empty(JointBootstrap.Run([], Cuts, 3, Seed, 1));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(11)]
    [InlineData(30)]
    public void Averages_are_printed_as_scoring_prints_them(int items)
    {
        var scores = new Numbers(items);
        for (var i = 0; i < 2000; i++)
        {
            // Thirds, sevenths and plain hundredths, so that halves come up.
            var drawn = Enumerable.Range(0, items).Select(_ => scores.Next(3) switch
            {
                0 => ScoreRounding.Keep(1m + (scores.Next(10) / 3m)),
                1 => ScoreRounding.Keep(1m + (scores.Next(21) / 7m)),
                _ => 1m + (scores.Next(301) / 100m),
            }).Select(s => Math.Min(s, 4m)).ToList();
            var place = Field.PlaceOf(drawn.Sum(s => (long)Math.Round(s * Field.Unit)), items);
            Assert.Equal(MeanScore.Of(drawn)!.Printed, Field.AverageAt(place));
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public void The_range_covers_95_in_100_averages_that_others_draw(int items)
    {
        var field = Random(60, items);
        var ranges = JointBootstrap.Run(field, Cuts, 3, Seed, 2);
        var numbers = new Numbers(5);
        var (inside, all) = (0, 0);
        foreach (var contestant in field)
        {
            var range = ranges[contestant.Organisation];
            for (var i = 0; i < 1000; i++)
            {
                var drawn = MeanScore.Of([.. contestant.Scores.Select(_ => contestant.Scores[numbers.Next(contestant.Scores.Count)])])!.Printed;
                inside += drawn >= range.AverageLow && drawn <= range.AverageHigh ? 1 : 0;
                all++;
            }
        }

        Assert.InRange((double)inside / all, 0.94, 0.96);
    }

    private static IReadOnlyDictionary<string, LikelyRange> Run(IReadOnlyList<Contestant> field) =>
        JointBootstrap.Run(field, Cuts, 3, Seed, threads: 2).ToDictionary(p => p.Key.Value, p => p.Value);

    private static Contestant Acute(string code, params decimal[] scores) => new(OdsCode.Parse(code), OrganisationType.Acute, scores, IsHeld: false);

    private static List<Contestant> Random(int organisations, int items)
    {
        var numbers = new Numbers(organisations);
        return
        [
            .. Enumerable.Range(0, organisations).Select(i => new Contestant(
                OdsCode.Parse($"R{i / 10}{(char)('A' + (i % 10))}"),
                OrganisationTypes.All[i % 3],
                [.. Enumerable.Range(0, items).Select(_ => 1m + (numbers.Next(301) / 100m))],
                i % 4 == 0)),
        ];
    }

    private static void Same(LikelyRange expected, LikelyRange actual) =>
        Assert.True(IsSame(expected, actual), $"{actual} [{string.Join(' ', actual.Segments)}]");

    private static bool IsSame(LikelyRange one, LikelyRange other) => one with { Segments = [] } == other with { Segments = [] } && one.Segments.SequenceEqual(other.Segments);

    /// <summary>Numbers that have nothing to do with those of the bootstrap: Lehmer's generator of 1988.</summary>
    private sealed class Numbers(int seed)
    {
        private long state = seed + 1;

        public int Next(int below) => (int)((state = state * 48271 % int.MaxValue) % below);
    }
}
