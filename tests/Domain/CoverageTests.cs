using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

/// <summary>In a provisional quarter nothing is said of an organisation as a whole of which too little is in.</summary>
public sealed class CoverageTests
{
    private static readonly MethodDefinition Method = Given.Method(
        Given.Scored("OF0001"), Given.Scored("OF0002"), Given.Scored("OF0003"), Given.Scored("OF0004"), Given.Metric("OF0009", null));

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(1, 3, false)]
    [InlineData(2, 3, true)]
    [InlineData(2, 4, true)]
    [InlineData(2, 5, false)]
    [InlineData(3, 24, false)]
    [InlineData(4, 1, true)]
    [InlineData(1, null, true)]
    public void From_half_of_what_it_had_an_organisation_is_segmented(int known, int? before, bool isSegmented)
    {
        var trust = Given.Acute("RA1", [.. Enumerable.Range(1, known).Select(i => ($"OF000{i}", 1m)), ("OF0009", 7m)]) with { MetricsBefore = before };
        var inputs = Given.Inputs(trust);

        var scores = Scorer.Score(inputs, Method);

        Assert.Equal(isSegmented, scores.Of("RA1").Average is not null);
        Assert.Equal(isSegmented, scores.Of("RA1").Domains.Count > 0 && scores.Of("RA1").SubDomains.Count > 0);
        Assert.Equal(isSegmented, Segmenter.Segment(scores, inputs, Method).Organisations.Count == 1);
        Assert.Equal(isSegmented ? null : new MetricCoverage(known, before!.Value), scores.Of("RA1").TooFew);
    }

    /// <summary>Segments, cuts and ranks of all others are as if it were not there; its metrics are scored among theirs.</summary>
    [Fact]
    public void No_cut_and_no_rank_counts_one_of_which_too_little_is_in()
    {
        Trusts(out var others, out var fragment);
        var with = Given.Inputs([.. others, fragment]);
        var without = Given.Inputs(others);

        var (scores, alone) = (Scorer.Score(with, Method), Scorer.Score(without, Method));
        var (segments, expected) = (Segmenter.Segment(scores, with, Method), Segmenter.Segment(alone, without, Method));

        Assert.Equal(expected.Organisations.Select(Standing), segments.Organisations.Select(Standing));
        Assert.Equal(expected.Cuts.Select(Cut), segments.Cuts.Select(Cut));
        Assert.Equal(1m, Assert.Single(scores.Of("RA9").Metrics).Printed);
        Assert.Equal("1 of 24 metrics is in", scores.Of("RA9").TooFew!.Text);

        // Were it counted, it would be the best of all.
        var counted = Given.Inputs([.. others, fragment with { MetricsBefore = null }]);
        Assert.NotEqual(expected.Cuts.Select(Cut), Segmenter.Segment(Scorer.Score(counted, Method), counted, Method).Cuts.Select(Cut));
    }

    private static void Trusts(out OrganisationInputs[] others, out OrganisationInputs fragment)
    {
        others = [.. Enumerable.Range(1, 4).Select(i => Given.Acute($"RA{i}", ("OF0001", i), ("OF0002", 2m), ("OF0003", 3m)) with { MetricsBefore = 4 })];
        fragment = Given.Acute("RA9", ("OF0001", 1m)) with { MetricsBefore = 24 };
    }

    private static string Standing(OrganisationSegments o) =>
        FormattableString.Invariant($"{o.Organisation.Code} {o.Average} {o.Unadjusted} {o.LeagueRank} {o.AverageRank} {string.Join(';', o.Domains)}");

    private static string Cut(SegmentCuts cuts) => FormattableString.Invariant($"{cuts.Scope} {string.Join(' ', cuts.Cuts)} {cuts.Organisations}");
}
