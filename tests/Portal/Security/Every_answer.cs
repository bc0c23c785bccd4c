using System.Net;
using NofPipeline.Portal.Tests.Routes;

namespace NofPipeline.Portal.Tests.Security;

/// <summary>What every answer has and has not, whatever was asked.</summary>
public sealed class Every_answer(National_portal portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses =>
    [
        .. PortalRoutes.All.Select(r => r.Example),
        PortalRoutes.NotThere,
        "/quarters/nonsense",
        "/quarters/2025-26Q4/v99999999999999999999",
        "/assets/000000000000/portal.css",
        "/..%2f..%2fetc%2fpasswd",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_tells_the_browser_to_run_and_to_fetch_nothing_from_elsewhere(string address)
    {
        using var answer = await portal.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);

        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address}: {answer.StatusCode}");
        IsHardened(answer);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Asked_for_again_with_its_tag_it_is_not_sent_again(string address)
    {
        using var first = await portal.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);
        if (first.Headers.ETag is not { } tag)
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        using var again = await portal.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
        IsHardened(again);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    [InlineData("FOO")]
    public async Task Nothing_is_changed_whatever_the_method(string method)
    {
        foreach (var address in PortalRoutes.All.Select(r => r.Example))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "TRACE" ? null : new StringContent("{}") };
            using var answer = await portal.Client.SendAsync(request, Cancel);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
            Assert.Contains("Nothing can be changed here", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            IsHardened(answer);
        }
    }

    [Fact]
    public async Task The_head_alone_is_that_of_the_whole_answer()
    {
        foreach (var address in PortalRoutes.All.Where(r => r.Answer != AnswerKind.Stream).Select(r => r.Example).Append(PortalRoutes.NotThere))
        {
            using var whole = await portal.Client.GetAsync(address, Cancel);
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await portal.Client.SendAsync(request, Cancel);

            Assert.Equal(whole.StatusCode, head.StatusCode);
            Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
            Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
            IsHardened(head);
        }
    }

    internal static void IsHardened(HttpResponseMessage answer)
    {
        Assert.Contains("default-src 'none'", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", One("X-Content-Type-Options"));
        Assert.Equal("same-origin", One("Referrer-Policy"));
        Assert.Equal("same-origin", One("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", One("Cross-Origin-Resource-Policy"));
        Assert.Equal("camera=(), geolocation=(), microphone=()", One("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));

        string One(string name) => Assert.Single(answer.Headers.GetValues(name));
    }
}
