using System.Net;

namespace NofPipeline.Portal.Tests;

public sealed class The_home_page(National_portal portal)
{
    [Fact]
    public async Task It_counts_the_trusts_of_the_latest_quarter_by_segment()
    {
        var page = await portal.TextAsync("/");

        Assert.Contains("<h1>NHS Oversight Framework, Q1 2026/27</h1>", page, StringComparison.Ordinal);
        Assert.Contains("49 trusts moved to a better segment, 28 to a worse one", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_quarter_has_a_page_of_its_own() =>
        Assert.Contains("<h1>NHS Oversight Framework, Q3 2025/26</h1>", await portal.TextAsync("/quarters/2025-26Q3"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/quarters/2024-25Q1")]
    [InlineData("/quarters/nonsense")]
    [InlineData("/quarters/2025-26Q3/v9")]
    [InlineData("/nowhere")]
    public async Task What_is_not_there_is_said_to_be_not_there(string address)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
