using System.Net;
using System.Text.Json.Nodes;

namespace NofPipeline.Portal.Tests.Api;

/// <summary>Problems (RFC 9457) that say how to mend the request.</summary>
public sealed class Requests_that_cannot_be_answered(National_portal portal)
{
    [Theory]
    [InlineData("/api/v1/quarters/2024-25Q1", 404, "There is no quarter '2024-25Q1'. Quarters are written as 2025-26Q4")]
    [InlineData("/api/v1/quarters/nonsense/trusts", 404, "/api/v1/quarters lists them")]
    [InlineData("/api/v1/quarters/2025-26Q4/v9/trusts", 404, "There is no published version 9")]
    [InlineData("/api/v1/quarters/2024-25Q1/versions", 404, "There is no quarter")]
    [InlineData("/api/v1/quarters/2025-26Q4/trusts/XXX", 404, "ODS code in capitals")]
    [InlineData("/api/v1/quarters/2025-26Q4/trusts/r0a", 404, "ODS code in capitals")]
    [InlineData("/api/v1/quarters/2025-26Q4/metrics/OF9999", 404, "has no metric 'OF9999'")]
    [InlineData("/api/v1/quarters/2025-26Q4/league-tables/icb", 404, "There is no league table of 'icb'")]
    [InlineData("/api/v1/receipts/999", 404, "No file has the number 999")]
    [InlineData("/api/v1/methods/nof-1999-00", 404, "There is no method")]
    [InlineData("/api/v1/nowhere", 404, "/openapi/v1.json lists those")]
    [InlineData("/api/v1/quarters?fromat=csv", 400, "'fromat' is not a parameter of this address. It takes format.")]
    [InlineData("/api/v1/quarters?format=xml", 400, "'format' is 'xml', but it is one of json, csv.")]
    [InlineData("/api/v1/receipts?after=1&after=2", 400, "'after' is given 2 times")]
    [InlineData("/api/v1/receipts?limit=1001", 400, "'limit' is '1001', but it is a whole number from 1 to 1000.")]
    [InlineData("/events?after=-1", 400, "'after' is '-1', but it is a whole number from 0 on.")]
    [InlineData("/events?after=one", 400, "whole number")]
    [InlineData("/events?after=", 400, "whole number")]
    [InlineData("/events?after=99999999999999999999", 400, "whole number")]
    [InlineData("/events?limit=0", 400, "from 1 to 1000")]
    [InlineData("/events?limit=1001", 400, "from 1 to 1000")]
    [InlineData("/events?subject=nobody", 400, "an ODS code such as R0A or G6V2S, or a quarter such as 2025-26Q4")]
    [InlineData("/events?since=3", 400, "It takes after, limit, subject.")]
    [InlineData("/events?after=132", 409, "The feed ends with 131")]
    [InlineData("/events/stream?after=132", 409, "Begin again with after=0")]
    [InlineData("/events/stream?limit=3", 400, "It takes after, subject.")]
    [InlineData("/events/stream?after=x", 400, "whole number")]
    public async Task A_sentence_says_how_to_mend_it(string address, int status, string sentence)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(status, (int)problem["status"]!);
        Assert.Contains(sentence, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_changed()
    {
        using var answer = await portal.Client.PostAsync("/api/v1/quarters", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("five")]
    [InlineData("-5")]
    public async Task A_last_event_id_that_is_none_is_refused(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events/stream");
        request.Headers.Add("Last-Event-ID", id);

        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("'Last-Event-ID' is", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
