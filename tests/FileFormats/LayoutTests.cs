using NofPipeline.Files;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.FileFormats.Tests;

/// <summary>What a layout says of itself is what its reader does, of every layout that there is.</summary>
public sealed class LayoutTests
{
    public static TheoryData<string> Layouts => [.. FeedLayouts.All.Select(l => l.Id)];

    [Fact]
    public void No_two_layouts_have_one_id() => Assert.Distinct(FeedLayouts.All.Select(l => l.Id));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Its_example_is_read_without_a_finding(string id)
    {
        var file = Read(id);
        Assert.Equal((Layout(id).Feed, Layout(id).HasQuarterInFileName ? 1 : 0), (file.Feed, file.Findings.Count));
        Assert.False(file.IsRejected);
        Assert.All(file.Findings, f => Assert.Equal("quarter-from-file-name", f.Code));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Its_example_supplies_what_it_says(string id)
    {
        var file = Read(id);
        var supplied = new (SuppliedPart Part, bool IsThere)[]
        {
            (SuppliedPart.Register, file.Organisations.Count > 0),
            (SuppliedPart.MetricValues, file.Values.Count > 0),
            (SuppliedPart.Decisions, file.Decisions.Count > 0 || file.IsPublishedMetrics),
            (SuppliedPart.Finalisation, file.Finalisations.Count > 0),
            (SuppliedPart.Undoing, file.Undone.Count > 0),
            (SuppliedPart.PublishedResults, file.PublishedResults.Count > 0),
            (SuppliedPart.LeagueTable, file.LeagueRows.Count > 0),
            (SuppliedPart.MonthlyFigures, file.MonthlyFigures.Count > 0),
        };
        Assert.Equal(Layout(id).Supplies, supplied.Where(s => s.IsThere).Select(s => s.Part));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Its_measures_are_those_of_its_figures(string id)
    {
        if (Layout(id).Origin == FeedOrigin.Own)
        {
            Assert.Empty(Layout(id).Measures);
            return;
        }

        var measures = Read(id).MonthlyFigures.Select(f => f.Measure).Distinct().ToList();
        Assert.Equal(Layout(id).Supplies.Contains(SuppliedPart.MonthlyFigures), measures.Count > 0);
        Assert.Empty(measures.Except(Layout(id).Measures));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_text_that_is_kept_of_a_value_is_that_of_its_figure_columns(string id)
    {
        var (layout, file) = (Layout(id), Read(id));
        Assert.Equal(file.Values.Count + file.MonthlyFigures.Count > 0, layout.Figure.Count > 0);
        var columns = layout.Columns.Select(c => c.Name).ToList();
        foreach (var (line, raw) in file.Values.Select(v => (v.Line, v.Raw)).Concat(file.MonthlyFigures.SelectMany(f => f.Lines).Select(l => (l.Line, l.Raw))))
        {
            var cells = layout.Example[line - 2].Split(',');
            Assert.Equal(raw, string.Join(',', layout.Figure.Select(c => cells[columns.IndexOf(c)])));
        }
    }

    private static FeedLayout Layout(string id) => FeedLayouts.All.Single(l => l.Id == id);

    private static FeedFile Read(string id) => Given.Reading(ExampleFiles.Of(id), $"{id}-q1-25-26.csv");
}
