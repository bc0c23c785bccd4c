using System.Text;
using CsvHelper;

namespace NofPipeline.Portal.Tests.Lists;

/// <summary>A table of a bundle, as it is published.</summary>
internal static class BundleTable
{
    /// <summary>The rows of a file of a quarter's first version, by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(National_portal portal, string quarter, string table)
    {
        var text = Encoding.UTF8.GetBytes(portal.Workplace.Bundle(quarter, 1)[$"nof-{quarter}-{table}.csv"]);
        using var csv = CsvReader.Create(text.AsMemory(), new CsvReaderOptions { Separator = ',', HasHeader = false, Mode = CsvMode.Rfc4180 });
        Assert.True(csv.Read());
        var columns = Record(csv);
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (csv.Read())
        {
            rows.Add(columns.Zip(Record(csv)).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }

    private static List<string> Record(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
}
