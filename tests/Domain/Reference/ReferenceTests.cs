using FsCheck.Fluent;
using NofPipeline.Domain.Tests.Properties;
using NofPipeline.Domain.Tests.Synthetic;

namespace NofPipeline.Domain.Tests.Reference;

public sealed class ReferenceTests
{
    private static readonly int Quarters = Thorough.Count(modest: 60, thorough: 300);

    [Fact]
    public void The_engine_prints_what_exact_fractions_give() =>
        Seeded.Check(
            Prop.ForAll(SyntheticQuarters.All, quarter => Assert.Equal(
                ReferenceEngine.Figures(quarter.Inputs, quarter.Method).Order(StringComparer.Ordinal),
                EngineFigures(quarter).Order(StringComparer.Ordinal))),
            Quarters);

    [Theory]
    [InlineData(1, 3, "0.33")]
    [InlineData(2, 3, "0.67")]
    [InlineData(401, 200, "2.01")]
    [InlineData(-1, 8, "-0.12")]
    public void A_fraction_is_rounded_half_up(int numerator, int denominator, string rounded) =>
        Assert.Equal(rounded, FormattableString.Invariant($"{Rational.Of(numerator, denominator).Rounded().ToDecimal():0.00}"));

    private static IEnumerable<string> EngineFigures(SyntheticQuarter quarter)
    {
        var (scores, segments) = quarter.Run();
        foreach (var organisation in scores.Organisations)
        {
            var code = organisation.Organisation.Code;
            foreach (var m in organisation.Metrics)
            {
                yield return Sentence.Metric(code, m.Metric, m.Unit, m.Printed, m.GroupRank, m.GroupSize, m.TypeRank);
            }

            foreach (var c in organisation.Composites)
            {
                yield return Sentence.Mean(code, c.Id.Value, c.Printed, null);
            }

            foreach (var g in organisation.Domains.Concat(organisation.SubDomains))
            {
                yield return Sentence.Mean(code, g.Id, g.Mean.Printed, g.Mean.Items);
            }

            if (organisation.Average is { } average)
            {
                yield return Sentence.Mean(code, "average", average.Printed, average.Items);
            }
        }

        foreach (var o in segments.Organisations)
        {
            yield return Sentence.Segments(o.Organisation.Code, o.Unadjusted, o.Adjusted, o.FinalOrAdjusted, o.LeagueRank, o.AverageRank);
            foreach (var d in o.Domains)
            {
                yield return Sentence.Domain(o.Organisation.Code, d.Domain, d.Segment, d.Rank);
            }
        }
    }
}
