using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Synthetic;

/// <summary>
/// Made-up quarters: organisations of three types and now and then a board, with gaps, ties on purpose, evidence of either kind or none,
/// and decisions.
/// </summary>
internal static class SyntheticQuarters
{
    private static readonly Gen<OrderEvidence?> Evidence = Gen.Frequency(
        (1, Gen.Constant((OrderEvidence?)null)),
        (3, Gen.Choose(1, 4).Select(p => (OrderEvidence?)new OrderEvidence(OrderBasis.OrderColumn, p))),
        (3, Gen.Choose(1, 4).Select(p => (OrderEvidence?)new OrderEvidence(OrderBasis.PublishedRank, p))));

    // Few distinct values, so that ties are common; 1.50 is 1.5; three decimals, so that what is printed differs from what is kept.
    private static readonly Gen<decimal> Values = Gen.Frequency(
        (6, Gen.Choose(-4, 4).Select(n => n / 2m)),
        (1, Gen.Choose(-20, 20).Select(n => n / 10m * 1.00m)),
        (1, Gen.Choose(-2500, 2500).Select(n => n / 1000m)));

    private static readonly Gen<decimal> Scores = Gen.Choose(1, 4).Select(n => (decimal)n);

    private static readonly Gen<OrganisationType> Types = Gen.Frequency(
        (5, Gen.Constant(OrganisationType.Acute)),
        (3, Gen.Constant(OrganisationType.MentalHealthAndCommunity)),
        (2, Gen.Constant(OrganisationType.Ambulance)),
        (1, Gen.Constant(OrganisationType.IntegratedCareBoard)));

    public static Arbitrary<SyntheticQuarter> All { get; } = Arb.From(
        from method in SyntheticMethods.All
        from quarter in Gen.Elements(Given.Quarter, Quarter.Of(2025, 1))
        from count in Gen.Choose(0, 20)
        from codes in Gen.Shuffle(Enumerable.Range(0, 40).Select(i => $"R{(char)('A' + (i % 26))}{i / 26}"))
        from organisations in Gen.CollectToList(codes.Take(count), code => Organisation(code, method))
        select new SyntheticQuarter(method, new QuarterInputs(quarter, organisations, Completeness.Complete)),
        Shrink);

    /// <summary>Quarters with at least one scored value, and the place of one such value.</summary>
    public static Arbitrary<(SyntheticQuarter Quarter, int Organisation, int Value)> WithOneValueChosen { get; } = Arb.From(
        from quarter in All.Generator
        let places = quarter.Inputs.Organisations
            .SelectMany((o, i) => o.Values.Select((_, j) => (Quarter: quarter, Organisation: i, Value: j)))
            .ToList()
        where places.Count > 0
        from place in Gen.Elements(places.ToArray())
        select place);

    private static Gen<OrganisationInputs> Organisation(string code, MethodDefinition method) =>
        from type in Types
        from values in Gen.CollectToList(method.Metrics, Value)
        from silent in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from decisions in Gen.CollectToList(method.Decisions, Decision)
        from order in Gen.Shuffle(values.OfType<MetricValue>().ToArray())
        select new OrganisationInputs(
            new Organisation(OdsCode.Parse(code), $"Trust {code}", type, "", ""),
            silent ? [] : order,
            [.. decisions.OfType<Decision>()]);

    private static Gen<MetricValue?> Value(MetricDefinition metric) =>
        from missing in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from unit in Gen.Elements(metric.Units.ToArray())
        from value in unit.Rule is InputScoreRule ? Scores : Values
        from order in Evidence
        select missing ? null : new MetricValue(metric.Id, unit.Unit, value, order, "");

    private static Gen<Decision?> Decision(DecisionDefinition definition) => Gen.Frequency(
        (2, Gen.Constant((Decision?)null)),
        (1, Gen.Elements(definition.Values.ToArray()).Select(value => (Decision?)new Decision(definition.Kind, value, "", "NHS England", null))));

    /// <summary>Fewer organisations, then fewer values.</summary>
    private static IEnumerable<SyntheticQuarter> Shrink(SyntheticQuarter quarter)
    {
        var organisations = quarter.Inputs.Organisations;
        for (var i = 0; i < organisations.Count; i++)
        {
            yield return quarter.With(organisations.Where((_, k) => k != i));
        }

        for (var i = 0; i < organisations.Count; i++)
        {
            for (var j = 0; j < organisations[i].Values.Count; j++)
            {
                var fewer = organisations[i] with { Values = [.. organisations[i].Values.Where((_, k) => k != j)] };
                yield return quarter.With(organisations.Select((o, k) => k == i ? fewer : o));
            }
        }
    }
}
