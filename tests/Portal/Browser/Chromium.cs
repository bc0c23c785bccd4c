using Microsoft.Playwright;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>Debian's browser: one for all tests, started by the first that needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private static readonly DebianPackages Packages = new(() => File.Exists(Program), "chromium");
    private readonly Lazy<Task<IBrowser>> started;
    private IPlaywright? driver;

    public Chromium() => started = new(LaunchAsync);

    /// <summary>Opens a window of its own, with nothing kept from others. Skips the test where there is no browser.</summary>
    /// <param name="portal">What is looked at.</param>
    /// <param name="settings">Size, scripts and the like.</param>
    internal async Task<Visitor> VisitAsync(Uri portal, Action<BrowserNewContextOptions>? settings = null)
    {
        Assert.SkipUnless(Packages.AreThere, Packages.Missing);
        var options = new BrowserNewContextOptions { BaseURL = portal.ToString(), ViewportSize = Visitor.Desktop };
        settings?.Invoke(options);
        var context = await (await started.Value).NewContextAsync(options);
        return new Visitor(context, await context.NewPageAsync(), portal);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            await (await started.Value).DisposeAsync();
            driver!.Dispose();
        }
    }

    private async Task<IBrowser> LaunchAsync()
    {
        driver = await Playwright.CreateAsync();
        return await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
