using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;

namespace NofPipeline.Intake.Tests;

/// <summary>What NHS England's own files show of each quarter.</summary>
public sealed class National_files_of_five_quarters
{
    public static TheoryData<string> Quarters => ["2025-26Q1", "2025-26Q2", "2025-26Q3", "2025-26Q4", "2026-27Q1"];

    [Theory]
    [MemberData(nameof(Quarters))]
    public void None_of_their_rows_is_set_aside(string text)
    {
        var (assembled, _) = Assembled(text);

        Assert.Empty(assembled.Findings);
        Assert.NotEmpty(assembled.Inputs.Organisations);
    }

    /// <summary>
    /// Where equal figures of a metric that can be derived share their rank, what is published is ranked, and a derived value is rounded likewise; where they do
    /// not, it is left as it is. One figure in a hundred may have more decimals than the others.
    /// </summary>
    [Theory]
    [MemberData(nameof(Quarters))]
    public void Derived_values_are_rounded_as_the_ranks_of_published_ones_show(string text)
    {
        var (assembled, method) = Assembled(text);
        var shown = 0;
        foreach (var metric in method.MetricsIn(assembled.Inputs.Quarter).Where(m => m.Derivation is not null))
        {
            var values = assembled.Inputs.Organisations
                .SelectMany(o => o.Values.Where(v => v.Metric == metric.Id && v.Order is { Basis: OrderBasis.PublishedRank }).Select(v => (o.Organisation.Type, Value: v)))
                .ToList();
            var equal = values.GroupBy(v => (v.Type, v.Value.Value)).Where(g => g.Count() > 1).ToList();
            if (equal.Count > 0)
            {
                shown++;
                var isRounded = equal.TrueForAll(g => g.Select(v => v.Value.Order!.Value.Position).Distinct().Count() == 1);
                Assert.True(isRounded == metric.Derivation!.Decimals is not null, $"{metric.Id} in {text}");
                Assert.True(!isRounded || values.Count(v => Decimals(v.Value.Value) > metric.Derivation!.Decimals) <= values.Count / 100, $"{metric.Id} in {text}");
            }
        }

        Assert.True(shown >= 5, $"Equal figures of {shown} metrics show nothing.");
    }

    private static int Decimals(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture).Split('.') is [_, var decimals] ? decimals.Length : 0;

    private static (AssembledQuarter Assembled, MethodDefinition Method) Assembled(string text)
    {
        var quarter = Quarter.Parse(text);
        var method = MethodCatalogue.Embedded().For(quarter)!;
        var names = new[] { "acute", "ambulance", "mental-health-community" }
            .Select(type => $"nof-{type}-q{quarter.Number}-{quarter.StartYear}-{(quarter.StartYear + 1) % 100}.csv");
        var files = GateTexts.Accepted(names.Select(name => FeedReader.Read(name, new MemoryStream(NationalFiles.Published(name)))));
        return (QuarterAssembler.Assemble(quarter, method, MethodCatalogue.Embedded(), files, orderByPublishedScore: false), method);
    }
}
