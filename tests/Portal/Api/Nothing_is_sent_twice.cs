using System.Net;
using System.Net.Http.Headers;

namespace NofPipeline.Portal.Tests.Api;

/// <summary>ETags, what may be kept for ever, and HEAD.</summary>
public sealed class Nothing_is_sent_twice(National_portal portal)
{
    private static readonly string[] Every =
    [
        "/api/v1/quarters",
        "/api/v1/quarters/2025-26Q4",
        "/api/v1/quarters/2025-26Q4/versions",
        "/api/v1/quarters/latest/league-tables",
        "/api/v1/quarters/2025-26Q4/v1/league-tables/acute",
        "/api/v1/quarters/2025-26Q4/league-tables?format=csv",
        "/api/v1/quarters/2025-26Q4/trusts/R0A",
        "/api/v1/quarters/2025-26Q4/v1/metrics/OF0082",
        "/api/v1/quarters/2025-26Q4/changes",
        "/api/v1/receipts",
        "/api/v1/receipts/1",
        "/api/v1/methods/nof-2025-26",
        "/events?after=3&limit=5",
        "/openapi/v1.json",
        "/schemas/events/segment-changed.schema.json",
        "/quarters/2025-26Q4/files/manifest.json",
        "/downloads",
        "/quarters/2025-26Q4/downloads",
        "/api",
    ];

    public static TheoryData<string> Addresses => [.. Every];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_has_the_answer_is_told_so_and_no_more(string address)
    {
        using var first = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);
        using var again = await AskAsync(HttpMethod.Get, address, first.Headers.ETag!);
        using var other = await AskAsync(HttpMethod.Get, address, new EntityTagHeaderValue("\"another\""));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task HEAD_is_answered_like_GET_without_the_body(string address)
    {
        using var get = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);
        using var head = await AskAsync(HttpMethod.Head, address, null);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task HEAD_of_the_stream_ends()
    {
        using var head = await AskAsync(HttpMethod.Head, "/events/stream", null);

        Assert.Equal("text/event-stream", head.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/quarters/2025-26Q4/v1/league-tables/acute")]
    [InlineData("/api/v1/quarters/2025-26Q4/v1/changes?format=csv")]
    [InlineData("/quarters/2025-26Q4/v1/files/nof-2025-26Q4-scores.csv")]
    public async Task What_names_a_version_may_be_kept_for_ever(string address)
    {
        var ofVersion = await CachingAsync(address);
        var ofQuarter = await CachingAsync(address.Replace("Q4/v1/", "Q4/", StringComparison.Ordinal));

        Assert.Equal("public, max-age=31536000, immutable", ofVersion);
        Assert.Equal("no-cache", ofQuarter);
    }

    [Theory]
    [InlineData("/api/v1/quarters/1999-00Q1")]
    [InlineData("/api/v1/quarters/2025-26Q4/v1/trusts/XXX")]
    public async Task A_refusal_is_not_kept(string address) => Assert.Equal("no-cache", await CachingAsync(address));

    [Fact]
    public async Task JSON_and_CSV_have_tags_of_their_own()
    {
        using var json = await portal.Client.GetAsync("/api/v1/quarters/2025-26Q4/changes", TestContext.Current.CancellationToken);
        using var csv = await portal.Client.GetAsync("/api/v1/quarters/2025-26Q4/changes?format=csv", TestContext.Current.CancellationToken);

        Assert.NotEqual(json.Headers.ETag, csv.Headers.ETag);
    }

    private async Task<string> CachingAsync(string address)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.Headers.CacheControl!.ToString();
    }

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, EntityTagHeaderValue? known)
    {
        var request = new HttpRequestMessage(method, address);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
