using System.Security.Cryptography;

namespace NofPipeline.Portal.Tests.Downloads;

/// <summary>The files of a publication and the descriptions for programs.</summary>
public sealed class Bundles_can_be_taken_away(National_portal portal)
{
    [Theory]
    [InlineData("2025-26Q3")]
    [InlineData("2025-26Q4")]
    [InlineData("2026-27Q1")]
    public async Task Every_file_is_served_byte_for_byte_with_its_hash(string quarter)
    {
        var folder = Path.Combine(portal.Workplace.Out, quarter, "v1");
        foreach (var name in portal.Workplace.Bundle(quarter, 1).Keys)
        {
            var written = await File.ReadAllBytesAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);
            foreach (var address in (string[])[$"/quarters/{quarter}/files/{name}", $"/quarters/{quarter}/v1/files/{name}"])
            {
                using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

                Assert.Equal(written, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(written))}\"", answer.Headers.ETag!.ToString());
                Assert.Equal(("attachment", Path.GetFileName(name)), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
            }
        }
    }

    [Theory]
    [InlineData("nof-2025-26Q4-scores.csv", "text/csv; charset=utf-8")]
    [InlineData("manifest.json", "application/json")]
    [InlineData("ATTRIBUTION.txt", "text/plain; charset=utf-8")]
    [InlineData("method/nof-2025-26/method.yaml", "application/yaml")]
    public async Task A_file_has_the_type_that_it_is_of(string name, string type)
    {
        using var answer = await portal.Client.GetAsync($"/quarters/2025-26Q4/files/{name}", TestContext.Current.CancellationToken);

        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/quarters/2025-26Q4/files/nothing.csv")]
    [InlineData("/quarters/2025-26Q4/files/../manifest.json/x")]
    [InlineData("/quarters/2025-26Q4/files/%2e%2e/latest.json")]
    [InlineData("/quarters/2025-26Q4/v2/files/manifest.json")]
    [InlineData("/schemas/messages/QuarterScored.json")]
    [InlineData("/schemas/../portal.css")]
    public async Task Nothing_else_is_served(string address)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_page_lists_versions_and_descriptions()
    {
        var page = await portal.TextAsync("/downloads");

        Assert.Contains("href=\"/quarters/2025-26Q4/v1/downloads\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/openapi/v1.json\"", page, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "shared", "contracts", "events")))
        {
            var address = $"/schemas/events/{Path.GetFileName(file)}";
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
            Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), await portal.TextAsync(address));
        }
    }

    [Fact]
    public async Task The_page_of_a_quarter_says_of_each_file_what_it_is()
    {
        var page = await portal.TextAsync("/quarters/2025-26Q4/downloads");

        Assert.Contains("One row per segmented organisation, by type and league rank.", page, StringComparison.Ordinal);
        Assert.All(portal.Workplace.Bundle("2025-26Q4", 1).Keys, name => Assert.Contains($"href=\"/quarters/2025-26Q4/v1/files/{name}\"", page, StringComparison.Ordinal));
        Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(portal.Workplace.Out, "2025-26Q4", "v1", "manifest.json"), TestContext.Current.CancellationToken))),
            page,
            StringComparison.Ordinal);
    }
}
