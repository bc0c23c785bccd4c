using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.MethodData.Tests.Cases;
using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests;

public sealed class Derived_values
{
    private static readonly decimal[] Factors = [1, 60, 100];

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        DerivationCases.All.Select(c => new TheoryDataRow<string, string>(c.Method, c.Metric.Value));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Come_out_as_calculated_by_hand(string method, string metric)
    {
        var worked = Of(method, metric);
        var rule = MethodCatalogue.Embedded().Find(method)!.Metric(worked.Metric)!.Derivation!;

        Assert.Equal(worked.Measure, rule.Measure);
        Assert.Equal(Round(worked.Value), Round(Derive(rule, worked)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Another_basis_or_factor_would_be_noticed(string method, string metric)
    {
        var worked = Of(method, metric);
        var rule = MethodCatalogue.Embedded().Find(method)!.Metric(worked.Metric)!.Derivation!;
        var mutants = Enum.GetValues<Basis>().Where(b => b != rule.Basis).Select(b => rule with { Basis = b })
            .Concat(Factors.Where(f => f != rule.MultiplyBy).Select(f => rule with { MultiplyBy = f }));

        Assert.All(mutants, mutant => Assert.NotEqual(Round(worked.Value), Round(Derive(mutant, worked))));
    }

    [Fact]
    public void Have_a_worked_case_for_every_metric_that_can_be_derived() =>
        Assert.Equal(
            MethodCatalogue.Embedded().All.SelectMany(m => m.Metrics.Where(x => x.Derivation is not null).Select(x => $"{m.Id} {x.Id}")).Order(StringComparer.Ordinal),
            DerivationCases.All.Select(c => $"{c.Method} {c.Metric}").Order(StringComparer.Ordinal));

    private static DerivationCase Of(string method, string metric) =>
        DerivationCases.All.Single(c => c.Method == method && c.Metric.Value == metric);

    private static decimal Derive(DerivationRule rule, DerivationCase worked) => Deriver.Derive(rule, worked.Quarter, worked.Figures)!.Value;

    /// <summary>A fraction in lowest terms may be rounded otherwise at its 28th digit.</summary>
    private static decimal Round(decimal value) => decimal.Round(value, 20);
}
