using System.Text.Json.Nodes;

namespace NofPipeline.Portal.Tests;

/// <summary>The portal over the national sample, taken through every stage once. Nobody may change the store.</summary>
public sealed class National_portal : IAsyncLifetime
{
    private Portal_over? portal;

    public Workplace Workplace { get; } = Workplace.Of(Nation.Newest);

    public HttpClient Client => portal!.Client;

    public Uri Address => Client.BaseAddress!;

    public IServiceProvider Services => portal!.Services;

    public Task<string> TextAsync(string address) => portal!.TextAsync(address);

    /// <summary>The JSON of an answer.</summary>
    public async Task<JsonObject> JsonAsync(string address) => JsonNode.Parse(await TextAsync(address))!.AsObject();

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await Workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        portal = await Portal_over.StartAsync(Workplace);
    }

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
        {
            await portal.DisposeAsync();
        }

        Workplace.Dispose();
    }
}
