using System.Security.Cryptography;
using NofPipeline.Pipeline.Bundles.Tables;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>The content of <c>datapackage.json</c>: a Frictionless data package that describes every CSV file of the bundle.</summary>
internal static class DataPackage
{
    public static byte[] Of(BundleInput input, IReadOnlyList<BundleTable> tables)
    {
        var quarter = input.Segments.Quarter;
        return BundleJson.Write(new Dictionary<string, object>
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = $"nof-{quarter}".ToLowerInvariant(),
            ["title"] = $"NHS Oversight Framework, {quarter.Display}",
            ["description"] = $"{Attribution.NotOfficial} Method: {input.Method.Id} {input.Method.Version}.",
            ["licenses"] = new[] { new { Name = Attribution.LicenceName, Path = Attribution.LicencePath, Title = Attribution.LicenceTitle } },
            ["sources"] = new[] { new { Title = "NHS England, NHS Oversight Framework data", Path = Attribution.SourcePath } },
            ["resources"] = tables.Select(ResourceOf),
        });
    }

    private static object ResourceOf(BundleTable table) => new
    {
        Name = Path.GetFileNameWithoutExtension(table.FileName).ToLowerInvariant(),
        Path = table.FileName,
        table.Title,
        table.Description,
        Type = "table",
        Format = "csv",
        Mediatype = "text/csv",
        Encoding = "utf-8",
        Bytes = table.Content.Length,
        Hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(table.Content.Span))}",
        Schema = new { Fields = table.Columns, table.PrimaryKey, MissingValues = new[] { string.Empty } },
    };
}
