using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>Adds the lines of a derived value up anew.</summary>
internal static class DerivationExplainer
{
    public static DerivationExplanation Explain(DerivationRule rule, DerivedFrom from, IReadOnlyList<OriginLine> lines)
    {
        var months = lines
            .Select(l => l.Figure)
            .OfType<MonthlyFigure>()
            .GroupBy(f => f.Month)
            .OrderBy(g => g.Key)
            .Select(g => new MonthSum(g.Key, Total(g, f => f.Numerator), Total(g, f => f.Denominator), Total(g, f => f.Value), g.Count()))
            .ToList();
        return new DerivationExplanation
        {
            Measure = from.Measure,
            Basis = from.Basis,
            BasisText = Words(from.Basis),
            Months = months,
            Missing = from.Missing,
            Working = months.Count == 0 ? null : Work(months, rule),
            Source = rule.Source,
        };
    }

    private static Working? Work(List<MonthSum> months, DerivationRule rule)
    {
        if (months is [{ Value: { } value }])
        {
            return Term.Named("value of the month", value).Rounded(rule.Decimals).Worked();
        }

        if (months.Exists(m => m.Numerator is null))
        {
            return null;
        }

        var numerators = Term.Total("numerators", [.. months.Select(m => m.Numerator!.Value)]);
        var multiplied = rule.MultiplyBy == 1 ? numerators : numerators * rule.MultiplyBy;
        return months.TrueForAll(m => m.Denominator is null) ? multiplied.Rounded(rule.Decimals).Worked()
            : months.Sum(m => m.Denominator ?? 0) == 0 ? null
            : (multiplied / Term.Total("denominators", [.. months.Select(m => m.Denominator ?? 0)])).Rounded(rule.Decimals).Worked();
    }

    private static decimal? Total(IEnumerable<MonthlyFigure> figures, Func<MonthlyFigure, decimal?> part) =>
        figures.Select(part).OfType<decimal>().ToList() is { Count: > 0 } parts ? parts.Sum() : null;

    private static string Words(Basis basis) => basis switch
    {
        Basis.LatestMonth => "the latest month of the quarter alone",
        Basis.Quarter => "the three months of the quarter, added up",
        Basis.YearToDate => "April to the last month of the quarter, added up",
        Basis.RollingYear => "the twelve months that end with the quarter, added up",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
    };
}
