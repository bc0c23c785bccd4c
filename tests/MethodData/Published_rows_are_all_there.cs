using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.MethodData.Tests;

/// <summary>
/// Against the rows of NHS England's files for Q4 2025/26 and Q1 2026/27 (published-rows.txt: id, domain, sub-domain, description,
/// types with a value, whether any row has a rank; space trimmed). Contains public sector information licensed under the OGL v3.0.
/// </summary>
public sealed class Published_rows_are_all_there
{
    private static readonly IReadOnlyList<PublishedRow> Rows = [.. File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "published-rows.txt"))
        .Skip(1)
        .Select(line => line.Split('|'))
        .Select(cells => new PublishedRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5].Split(' '), cells[6] == "yes"))];

    public static TheoryData<string> Methods => ["nof-2025-26", "nof-2026-27"];

    [Theory]
    [InlineData("nof-2025-26", 30, 2)]
    [InlineData("nof-2026-27", 45, 4)]
    public void There_are_as_many_metrics_and_composites_as_the_method_lists(string id, int metrics, int composites)
    {
        var method = MethodCatalogue.Embedded().Find(id)!;

        Assert.Equal((metrics, composites), (method.Metrics.Count, method.Composites.Count));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_published_row_has_a_place_in_the_method(string id)
    {
        var method = MethodCatalogue.Embedded().Find(id)!;

        var known = method.Metrics.Select(m => m.Id.Value)
            .Concat(method.Metrics.Select(m => m.ScoreId?.Value))
            .Concat(method.Composites.Select(c => c.Id.Value))
            .Concat(method.Domains.SelectMany(d => new[] { d.ScoreId.Value, d.SegmentId.Value }))
            .Concat([method.Summary.Average.Value, method.Summary.Unadjusted.Value, method.Summary.Adjusted.Value, method.Override.Id.Value])
            .ToHashSet();
        Assert.All(RowsOf(id), row => Assert.Contains(row.Id, known));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Metrics_stand_as_published(string id)
    {
        var method = MethodCatalogue.Embedded().Find(id)!;
        var rows = RowsOf(id).ToDictionary(row => row.Id);

        foreach (var metric in method.Metrics)
        {
            var row = rows[metric.Id.Value];
            Assert.Equal(
                (row.Id, row.Name, row.Domain, row.SubDomain, row.Ranked),
                (metric.Id.Value, metric.Name, DomainOf(method, metric.Domain), SubDomainOf(method, metric.Domain, metric.SubDomain), metric.Ranked));
            Assert.Subset(metric.OrganisationTypes.Select(type => type.Token()).ToHashSet(), row.Types.ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Composites_and_domains_stand_as_published(string id)
    {
        var method = MethodCatalogue.Embedded().Find(id)!;
        var rows = RowsOf(id).ToDictionary(row => row.Id);

        foreach (var composite in method.Composites.Where(c => c.Published))
        {
            var row = rows[composite.Id.Value];
            Assert.Equal((row.Name, row.Domain, row.SubDomain), (composite.Name, DomainOf(method, composite.Domain), SubDomainOf(method, composite.Domain, composite.SubDomain)));
        }

        Assert.All(method.Domains, d => Assert.Equal((d.Name, d.Name), (rows[d.ScoreId.Value].Domain, rows[d.SegmentId.Value].Domain)));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Only_the_infections_composite_and_parts_of_a_mean_are_not_published(string id)
    {
        var method = MethodCatalogue.Embedded().Find(id)!;
        var rows = RowsOf(id).Select(row => row.Id).ToHashSet();

        Assert.Equal(["infections"], method.Composites.Where(c => !rows.Contains(c.Id.Value)).Select(c => c.Id.Value));
        Assert.All(method.Metrics.Where(m => m.ScoreId is not null), m => Assert.Contains(m.ScoreId!.Value.Value, rows));
        Assert.Equal(
            id == "nof-2026-27" ? ["OF0029", "OF0030"] : Array.Empty<string>(),
            method.Metrics.Where(m => m.ScoreId is null).Select(m => m.Id.Value));
    }

    [Fact]
    public void Every_rule_states_where_it_comes_from()
    {
        foreach (var result in EmbeddedMethods.Files().Select(MethodLoader.Load))
        {
            var method = result.Method!;
            Assert.Equal(
                method.Metrics.Select(m => m.Id)
                    .Concat(method.Composites.Select(c => c.Id))
                    .Concat(method.Domains.Select(d => d.SegmentId))
                    .Concat([method.Summary.Unadjusted, method.Override.Id])
                    .Order(),
                result.Sources.Select(s => s.Id));
            Assert.All(result.Sources, source => Assert.Contains("derived from published figures", source.Text, StringComparison.Ordinal));
            Assert.All(result.Sources.Where(s => s.Evidence == Evidence.Interval), source => Assert.Matches("interval|between|up to", source.Text));
        }
    }

    private static IEnumerable<PublishedRow> RowsOf(string method) => Rows.Where(row => row.Method == method);

    private static string DomainOf(MethodDefinition method, string id) => method.Domains.Single(d => d.Id == id).Name;

    private static string SubDomainOf(MethodDefinition method, string domain, string id) =>
        method.Domains.Single(d => d.Id == domain).SubDomains.Single(s => s.Id == id).Name;

    private sealed record PublishedRow(string Method, string Id, string Domain, string SubDomain, string Name, string[] Types, bool Ranked);
}
