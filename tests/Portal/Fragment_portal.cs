namespace NofPipeline.Portal.Tests;

/// <summary>The portal over a quarter of the sample and one month of A&amp;E of three trusts in the next.</summary>
public sealed class Fragment_portal : IAsyncLifetime
{
    private Portal_over? portal;

    public Workplace Workplace { get; } = Workplace.With("organisations.csv", "metric-values-2025-26Q4.csv", "decisions-2025-26Q4.csv");

    public HttpClient Client => portal!.Client;

    public Task<string> TextAsync(string address) => portal!.TextAsync(address);

    public async ValueTask InitializeAsync()
    {
        Workplace.DropText(
            "monthly.csv",
            "period,org_code,measure,numerator,denominator,value\n"
            + "2026-05,RJ7,ae-four-hours,90,100,\n2026-05,RPC,ae-four-hours,99,100,\n2026-05,R0A,ae-four-hours,70,100,\n");
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
