using System.Text;
using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Pipeline.Bundles.Tables;

namespace NofPipeline.Publishing.Tests.Bundles;

/// <summary>The column tables in docs/bundle.md are what the data package says.</summary>
public sealed class BundleDocumentationTests
{
    [Fact]
    public void The_documentation_describes_every_column()
    {
        var documentation = File.ReadAllText(RepositoryFolder.File("docs/bundle.md")).ReplaceLineEndings("\n");
        var columns = Columns();

        Assert.True(documentation.EndsWith($"## Columns\n\n{columns}", StringComparison.Ordinal), $"docs/bundle.md does not end with:\n{columns}");
    }

    private static string Columns()
    {
        var text = new StringBuilder();
        var type = OrganisationType.Acute.Token();
        var tables = BundleBuilder.TablesOf(SampleBundle.Input(SampleBundle.WithOneDerived(SampleQuarters.Q4), SampleQuarters.Q3))
            .Where(t => !OrganisationTypes.All.Any(other => other.Token() != type && t.FileName.EndsWith($"-{other.Token()}.csv", StringComparison.Ordinal)));
        foreach (var table in tables)
        {
            text.Append(text.Length == 0 ? string.Empty : "\n").Append(SectionOf(table, type));
        }

        return text.ToString();
    }

    private static StringBuilder SectionOf(BundleTable table, string type)
    {
        var name = table.FileName.Replace("2025-26Q4", "<quarter>", StringComparison.Ordinal).Replace($"-{type}.csv", "-<type>.csv", StringComparison.Ordinal);
        var text = new StringBuilder($"### `{name}`\n\n{table.Description} Key: {string.Join(", ", table.PrimaryKey.Select(k => $"`{k}`"))}.\n\n")
            .Append("| column | type | what |\n|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            text.Append("| `").Append(column.Name).Append("` | ").Append(column.Type).Append(" | ").Append(column.Description).Append(" |\n");
        }

        return text;
    }
}
