using System.Net;
using NofPipeline.Portal.Tests.Routes;

namespace NofPipeline.Portal.Tests.Security;

/// <summary>What is sent to break something gets an orderly answer that repeats none of it.</summary>
public sealed class A_hostile_request(National_portal portal)
{
    private const string Host = "rebound.example";
    private const string Script = "<script>alert(1)</script>";

    private static readonly string[] Values =
    [
        Script, "\"'><img src=x onerror=alert(1)>", "../../../../etc/passwd", "%00", "\r\nX-Injected: yes", "-1", "99999999999999999999", "NaN", "'; drop table parts; --",
        "{{7*7}}", "‮", new string('a', 2000),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<PortalRoute> Routes => PortalRoutes.All.Where(r => r.Answer != AnswerKind.Stream);

    [Fact]
    public async Task A_value_in_a_query_breaks_nothing_and_is_never_markup()
    {
        string[] names = ["sort", "order", "region", "segment", "subtype", "quarter", "from", "to", "type", "q", "after", "limit", "format", "trust", "types", "metric", "page", "anything"];
        foreach (var route in Routes)
        {
            foreach (var value in Values)
            {
                var separator = route.Example.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                var query = string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(value)}"));
                await IsOrderlyAsync(route.Example + separator + query);
            }

            await IsOrderlyAsync($"{route.Example}?{string.Join('&', Enumerable.Range(0, 1200).Select(i => $"a{i}=1"))}");
            await IsOrderlyAsync($"{route.Example}?{string.Join('&', Enumerable.Repeat("sort=name", 500))}");
        }
    }

    [Fact]
    public async Task A_value_in_a_path_breaks_nothing_and_is_never_markup()
    {
        foreach (var route in Routes.Where(r => r.Pattern.Contains('{', StringComparison.Ordinal)))
        {
            var pattern = route.Pattern.Split('/');
            for (var part = 0; part < pattern.Length; part++)
            {
                if (!pattern[part].Contains('{', StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (var value in Values)
                {
                    var address = route.Example.Split('?')[0].Split('/');
                    address[part] = Uri.EscapeDataString(value);
                    await IsOrderlyAsync(string.Join('/', address));
                }
            }
        }
    }

    [Fact]
    public async Task The_name_that_the_portal_is_called_by_is_repeated_nowhere()
    {
        // Whoever makes a name of theirs lead to this machine (DNS rebinding) gets what is public anyway, and nothing that leads to them.
        foreach (var route in Routes)
        {
            var answer = await RawRequest.SendAsync(portal.Address, $"GET {route.Example} HTTP/1.1", $"Host: {Host}", $"X-Forwarded-Host: {Host}", $"Forwarded: host={Host}");

            Assert.True(RawRequest.Status(answer) is 200 or 302, answer);
            Assert.DoesNotContain(Host, answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("GET /../../../../etc/passwd HTTP/1.1")]
    [InlineData("GET /assets/../../../../etc/passwd HTTP/1.1")]
    [InlineData("GET /assets/..%2f..%2f..%2fetc/passwd HTTP/1.1")]
    [InlineData("GET /assets/%2e%2e/%2e%2e/nof.db HTTP/1.1")]
    [InlineData(@"GET /assets/..\..\nof.db HTTP/1.1")]
    [InlineData("GET /assets//etc/passwd HTTP/1.1")]
    public async Task No_path_leads_out_of_what_is_served(string line)
    {
        var answer = await RawRequest.SendAsync(portal.Address, line);

        Assert.True(RawRequest.Status(answer) is 400 or 404, answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite format", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1", "Host: a\r\nHost: b")]
    [InlineData("GET / HTTP/1.1", "Host: a b")]
    [InlineData("GET / HTTP/1.1", "Broken Header: 1")]
    [InlineData("GET / HTTP/1.1", "Content-Length: 5\r\nContent-Length: 6")]
    [InlineData("GET / HTTP/9.9", "X: 1")]
    [InlineData("GET  /  HTTP/1.1", "X: 1")]
    [InlineData("GET /%zz\0 HTTP/1.1", "X: 1")]
    [InlineData("nonsense", "X: 1")]
    public async Task What_is_no_proper_request_is_refused(string line, string header)
    {
        var status = RawRequest.Status(await RawRequest.SendAsync(portal.Address, line, header));

        Assert.True(status is 0 or 400 or 505, $"{status}");
        Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync("/health/live", Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_is_longer_than_any_address_is_refused()
    {
        Assert.Equal(414, RawRequest.Status(await RawRequest.SendAsync(portal.Address, $"GET /{new string('a', 9000)} HTTP/1.1")));
        Assert.Equal(414, RawRequest.Status(await RawRequest.SendAsync(portal.Address, $"GET /?{new string('a', 9000)} HTTP/1.1")));
        Assert.Equal(431, RawRequest.Status(await RawRequest.SendAsync(portal.Address, "GET / HTTP/1.1", [.. Enumerable.Range(0, 40).Select(i => $"X-{i}: {new string('a', 1000)}")])));
        Assert.Equal(431, RawRequest.Status(await RawRequest.SendAsync(portal.Address, "GET / HTTP/1.1", [.. Enumerable.Range(0, 200).Select(i => $"X-{i}: 1")])));
    }

    private async Task IsOrderlyAsync(string address)
    {
        using var answer = await portal.Client.GetAsync(address, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode}: {address}");
        Assert.False(answer.Headers.Contains("X-Injected"), address);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Assert.DoesNotContain(Script, text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("   at NofPipeline", text, StringComparison.Ordinal);
    }
}
