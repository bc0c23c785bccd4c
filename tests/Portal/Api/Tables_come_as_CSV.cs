using System.Net;
using System.Text.Json.Nodes;

namespace NofPipeline.Portal.Tests.Api;

/// <summary>The client chooses between JSON and the file of the bundle.</summary>
public sealed class Tables_come_as_CSV(National_portal portal)
{
    private const string Quarter4 = "/api/v1/quarters/2025-26Q4";

    [Theory]
    [InlineData("league-tables", "nof-2025-26Q4-league-tables.csv")]
    [InlineData("league-tables/acute", "nof-2025-26Q4-league-table-acute.csv")]
    [InlineData("league-tables/ambulance", "nof-2025-26Q4-league-table-ambulance.csv")]
    [InlineData("changes", "nof-2025-26Q4-changes.csv")]
    public async Task It_is_the_file_of_the_bundle_byte_for_byte(string path, string file)
    {
        var written = await File.ReadAllBytesAsync(Path.Combine(portal.Workplace.Out, "2025-26Q4", "v1", file), TestContext.Current.CancellationToken);
        foreach (var prefix in (string[])[Quarter4, $"{Quarter4}/v1"])
        {
            using var byHeader = await AskAsync($"{prefix}/{path}", "text/csv");
            using var byQuery = await AskAsync($"{prefix}/{path}?format=csv", "application/json");

            Assert.Equal("text/csv; charset=utf-8", byHeader.Content.Headers.ContentType!.ToString());
            Assert.Equal(written, await byHeader.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(written, await byQuery.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(file, byQuery.Content.Headers.ContentDisposition!.FileNameStar);
        }
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData("text/csv; header=present", "text/csv")]
    [InlineData("nonsense", "application/json")]
    public async Task The_form_is_the_one_that_the_client_likes_best(string accept, string expected)
    {
        using var answer = await AskAsync($"{Quarter4}/league-tables", accept);

        Assert.Equal(expected, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["Accept"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData("league-tables", "application/xml", "application/json")]
    [InlineData("trusts/R0A", "text/csv", "application/json only")]
    [InlineData("league-tables/icb", "text/csv", "has no file nof-2025-26Q4-league-table-icb.csv")]
    public async Task A_form_that_there_is_none_of_is_refused_with_what_there_is(string path, string accept, string sentence)
    {
        using var answer = await AskAsync($"{Quarter4}/{path}", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains(sentence, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> AskAsync(string address, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
