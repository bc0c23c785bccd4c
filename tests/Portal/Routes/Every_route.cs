using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NofPipeline.Portal.Tests.Routes;

/// <summary>The list of kinds of addresses is whole and true.</summary>
public sealed class Every_route(National_portal portal)
{
    public static TheoryData<PortalRoute> Listed => [.. PortalRoutes.All];

    [Fact]
    public void It_is_listed_and_nothing_else_is() => Assert.Equal(
        Mapped.Select(WithoutVersion).Distinct().Order(StringComparer.Ordinal),
        PortalRoutes.All.Select(r => r.Pattern).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Listed))]
    public async Task Its_example_is_of_the_kind_that_the_list_says(PortalRoute route)
    {
        using var answer = await portal.Client.GetAsync(route.Example, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(route.Answer == AnswerKind.Redirect ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        var type = answer.Content.Headers.ContentType?.MediaType;
        switch (route.Answer)
        {
            case AnswerKind.Page:
                Assert.Equal("text/html", type);
                break;
            case AnswerKind.Data:
                Assert.NotNull(type);
                Assert.NotEqual("text/html", type);
                break;
            case AnswerKind.Stream:
                Assert.Equal("text/event-stream", type);
                break;
        }
    }

    [Fact]
    public async Task A_page_of_a_quarter_is_there_for_a_version_of_it_too()
    {
        var ofVersions = PortalRoutes.All
            .Where(r => Mapped.Any(m => m.Contains(PortalRoutes.Version, StringComparison.Ordinal) && WithoutVersion(m) == r.Pattern)).ToList();
        Assert.NotEmpty(ofVersions);
        foreach (var route in ofVersions)
        {
            Assert.Contains("/quarters/2025-26Q4", route.Example, StringComparison.Ordinal);
            var example = route.Example.Replace("/quarters/2025-26Q4", "/quarters/2025-26Q4/v1", StringComparison.Ordinal);
            using var answer = await portal.Client.GetAsync(example, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{example}: {(int)answer.StatusCode}");
        }
    }

    private IReadOnlyList<string> Mapped =>
    [
        .. portal.Services.GetRequiredService<PortalServer>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/')),
    ];

    private static string WithoutVersion(string pattern) => pattern.Replace(PortalRoutes.Version, string.Empty, StringComparison.Ordinal);
}
