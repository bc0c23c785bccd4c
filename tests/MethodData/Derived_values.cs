using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.MethodData.Tests.Cases;
using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests;

public sealed class Derived_values
{
    private static readonly decimal[] Factors = [1, 60, 100];
    private static readonly int?[] Roundings = [null, 0, 1, 2];

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases =>
        DerivationCases.All.Select(c => new TheoryDataRow<string, string, string>(c.Method, c.Metric.Value, c.Quarter.ToString()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Come_out_as_calculated_by_hand(string method, string metric, string quarter)
    {
        var (worked, rule) = Of(method, metric, quarter);

        Assert.Equal(worked.Measure, rule.Measure);
        Assert.Equal(Round(worked.Value), Round(Derive(rule, worked)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Another_basis_factor_or_rounding_would_be_noticed(string method, string metric, string quarter)
    {
        var (worked, rule) = Of(method, metric, quarter);
        var mutants = Enum.GetValues<Basis>().Where(b => b != rule.Basis).Select(b => rule with { Basis = b })
            .Concat(Factors.Where(f => f != rule.MultiplyBy).Select(f => rule with { MultiplyBy = f }))
            .Concat(Roundings.Where(d => rule.Decimals is not null && d != rule.Decimals).Select(d => rule with { Decimals = d }));

        Assert.All(mutants, mutant => Assert.NotEqual(Round(worked.Value), Round(Derive(mutant, worked))));
    }

    [Fact]
    public void Have_a_worked_case_for_every_metric_that_can_be_derived() =>
        Assert.Equal(
            MethodCatalogue.Embedded().All.SelectMany(m => m.Metrics.Where(x => x.Derivation is not null).Select(x => $"{m.Id} {x.Id}")).Order(StringComparer.Ordinal),
            DerivationCases.All.Select(c => $"{c.Method} {c.Metric}").Distinct().Order(StringComparer.Ordinal));

    /// <summary>Of each the source says with how many decimals it is published, and whether what is published or what is unrounded is ranked.</summary>
    [Fact]
    public void Say_how_they_are_rounded_or_that_they_are_not() => Assert.All(
        MethodCatalogue.Embedded().All.SelectMany(m => m.Metrics).Where(m => m.Derivation is not null).Select(m => m.Derivation!),
        rule => Assert.Matches(rule.Decimals is null ? "unrounded" : "decimal|in whole", rule.Source));

    private static (DerivationCase Worked, DerivationRule Rule) Of(string method, string metric, string quarter)
    {
        var worked = DerivationCases.All.Single(c => c.Method == method && c.Metric.Value == metric && c.Quarter.ToString() == quarter);
        return (worked, MethodCatalogue.Embedded().Find(method)!.MetricsIn(worked.Quarter).Single(m => m.Id == worked.Metric).Derivation!);
    }

    private static decimal Derive(DerivationRule rule, DerivationCase worked) => Deriver.Derive(rule, worked.Quarter, worked.Figures)!.Value;

    /// <summary>A fraction in lowest terms may be rounded otherwise at its 28th digit.</summary>
    private static decimal Round(decimal value) => decimal.Round(value, 20);
}
