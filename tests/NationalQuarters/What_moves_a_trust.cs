using FsCheck.Fluent;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tests.Properties;
using NofPipeline.Domain.Tests.WhatIf;
using NofPipeline.Domain.WhatIf;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>What is said to move a trust does so in the whole national result, and what is less does not (docs/whatif.md).</summary>
public sealed class What_moves_a_trust
{
    private const int Trusts = 3;

    [Theory]
    [InlineData("2025-26Q3")]
    [InlineData("2025-26Q4")]
    [InlineData("2026-27Q1")]
    public void Is_what_is_said_and_nothing_less(string quarter)
    {
        var sample = NationalSample.Load(quarter, Evidence.OrderColumn);
        var figures = new QuarterFigures(sample.Inputs, sample.Scores, sample.Segments);
        OdsCode[] codes = [.. sample.Segments.Organisations.Select(o => o.Organisation.Code)];
        Seeded.Check(
            Prop.ForAll(
                Gen.Elements(codes).ToArbitrary(),
                code => new AppliedMove(figures, sample.Method, code).Check(MoveFinder.Find(figures, sample.Method, code))),
            Trusts);
    }

    [Theory]
    [InlineData("2025-26Q3")]
    [InlineData("2025-26Q4")]
    [InlineData("2026-27Q1")]
    public void Is_not_a_value_that_is_there_already(string quarter)
    {
        var sample = NationalSample.Load(quarter, Evidence.OrderColumn);
        var figures = new QuarterFigures(sample.Inputs, sample.Scores, sample.Segments);
        var supposed = sample.Inputs.Organisations.Aggregate(
            sample.Inputs,
            (inputs, o) => Recomputation.Apply(inputs, o.Organisation.Code, [.. o.Values.Select(v => new Hypothesis(v.Metric, v.Unit, v.Value))]));
        Assert.Empty(RevisionDetector.Compare(figures, Recomputation.Of(supposed, sample.Method)));
    }
}
