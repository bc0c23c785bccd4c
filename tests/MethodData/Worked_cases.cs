using NofPipeline.MethodData.Tests.Cases;
using NofPipeline.Methods;
using NofPipeline.Methods.Cases;

namespace NofPipeline.MethodData.Tests;

public sealed class Worked_cases
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Cases =>
        CaseFiles.All.Select(c => new TheoryDataRow<string, string, string>(c.Method, c.File, c.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Come_out_as_calculated_by_hand(string method, string file, string name)
    {
        var worked = CaseFiles.All.Single(c => (c.Method, c.File, c.Name) == (method, file, name));

        var differences = CaseCheck.Differences(worked, MethodCatalogue.Embedded().Find(method)!);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Exist_for_every_metric_and_unit()
    {
        foreach (var method in MethodCatalogue.Embedded().All)
        {
            var covered = CaseFiles.OfMethod(method.Id)
                .Where(c => c.Expectations.Any(e => e.Figure == "score"))
                .SelectMany(c => c.Values.Where(v => v.Value.Metric.Value == c.About).Select(v => (v.Value.Metric, v.Value.Unit)))
                .ToHashSet();

            Assert.All(method.Metrics.SelectMany(m => m.Units.Select(u => (m.Id, u.Unit))), unit => Assert.Contains(unit, covered));
        }
    }

    [Fact]
    public void Exist_for_every_composite()
    {
        foreach (var method in MethodCatalogue.Embedded().All)
        {
            var covered = CaseFiles.OfMethod(method.Id).Select(c => c.About).ToHashSet();

            Assert.All(method.Composites, composite => Assert.Contains(composite.Id.Value, covered));
        }
    }

    [Fact]
    public void Lie_in_the_quarters_of_their_method() =>
        Assert.All(CaseFiles.All, c => Assert.Equal(c.Method, MethodCatalogue.Embedded().For(c.Quarter)?.Id));
}
