using Microsoft.Playwright;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>A window over a portal. It notes what should never happen: errors of scripts, what the content policy refused, requests to others, parts that failed.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Visitor(IBrowserContext context, IPage page, Uri portal)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => Complain($"script: {error}");
        page.Console += (_, message) =>
        {
            // That a page itself is not there is no mistake; a part of it that failed is noted below.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Complain($"console: {message.Text}");
            }
        };
        page.Dialog += (_, dialog) =>
        {
            Complain($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != portal.Authority)
            {
                Complain($"request to another host: {request.Url}");
            }
        };
        context.RequestFailed += (_, request) => Complain($"failed: {request.Url} {request.Failure}");
        context.Response += (_, response) =>
        {
            if (!response.Ok && response.Status != 304 && !response.Request.IsNavigationRequest)
            {
                Complain($"{response.Status}: {response.Url}");
            }
        };
    }

    public static ViewportSize Desktop => new() { Width = 1280, Height = 900 };

    public IPage Page { get; }

    /// <summary>What should not have happened.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
            {
                return [.. complaints];
            }
        }
    }

    /// <summary>Opens an address by itself, as from a bookmark.</summary>
    public Task OpenAsync(string address) => Page.GotoAsync(address);

    /// <summary>The heading of the page that is shown.</summary>
    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>Everything of the content that can be read, as it is laid out.</summary>
    public Task<string> ContentAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>Where it is: path and query.</summary>
    public string Address => new Uri(Page.Url).PathAndQuery;

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Complain(string what)
    {
        lock (complaints)
        {
            complaints.Add(what);
        }
    }
}
