using NofPipeline.Domain.Calendar;
using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests;

public sealed class Embedded_methods
{
    [Fact]
    public void Load_without_a_finding()
    {
        foreach (var files in EmbeddedMethods.Files())
        {
            var result = MethodLoader.Load(files);

            Assert.True(result.Findings.Count == 0, string.Join('\n', result.Findings));
            Assert.NotNull(result.Method);
        }
    }

    [Theory]
    [InlineData("2025-26Q1", "nof-2025-26")]
    [InlineData("2025-26Q4", "nof-2025-26")]
    [InlineData("2026-27Q1", "nof-2026-27")]
    public void Cover_the_quarters_of_their_year(string quarter, string method) =>
        Assert.Equal(method, MethodCatalogue.Embedded().For(Quarter.Parse(quarter))?.Id);

    [Theory]
    [InlineData("2024-25Q4")]
    [InlineData("2027-28Q1")]
    public void Do_not_cover_other_years(string quarter) =>
        Assert.Null(MethodCatalogue.Embedded().For(Quarter.Parse(quarter)));

    [Fact]
    public void Are_found_by_id()
    {
        var catalogue = MethodCatalogue.Embedded();

        Assert.Equal(["nof-2025-26", "nof-2026-27"], catalogue.All.Select(method => method.Id));
        Assert.All(catalogue.All, method => Assert.Same(method, catalogue.Find(method.Id)));
        Assert.Null(catalogue.Find("nof-2030-31"));
    }

    [Fact]
    public void Are_compared_with_the_year_before_or_the_first_with_the_one_after()
    {
        var first = MethodCatalogue.Embedded().All[0];
        var catalogue = new MethodCatalogue([.. new[] { 2029, 2025, 2026 }.Select(year => first with { Id = $"nof-{year}", StartYear = year })]);

        Assert.Equal(["nof-2026", "nof-2025", "nof-2026"], catalogue.All.Select(method => catalogue.BesideOf(method)?.Id));
        Assert.Null(new MethodCatalogue([first]).BesideOf(first));
    }
}
