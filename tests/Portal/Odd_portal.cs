namespace NofPipeline.Portal.Tests;

/// <summary>
/// The portal over one quarter of the sample with what the sample has none of: a trust whose name and whose decisions are markup, one in segment 5, an
/// integrated care board, capability ratings.
/// </summary>
public sealed class Odd_portal : IAsyncLifetime
{
    /// <summary>A name as nobody should have it.</summary>
    public const string Name = "<script>alert(1)</script>";

    /// <summary>A reason as nobody should write it.</summary>
    public const string Reason = "<img src=x onerror=alert(2)>";

    /// <summary>The name of a file as nobody should call it.</summary>
    public const string FileName = "decisions <b onclick=alert(3)>.csv";

    /// <summary>The trust of that name.</summary>
    public const string Code = "RDY";

    private Portal_over? portal;

    public Workplace Workplace { get; } = Workplace.With("metric-values-2025-26Q4.csv", "decisions-2025-26Q4.csv");

    public HttpClient Client => portal!.Client;

    public Task<string> TextAsync(string address) => portal!.TextAsync(address);

    public async ValueTask InitializeAsync()
    {
        var register = (await File.ReadAllTextAsync(Workplace.Samples["organisations.csv"]))
            .Replace("RDY,Dorset Healthcare University NHS Foundation Trust,", $"RDY,{Name},", StringComparison.Ordinal);
        Workplace.DropText("organisations.csv", $"{register.TrimEnd()}\nQE1,NHS Lancashire and South Cumbria Integrated Care Board,icb,,North West,2025-04-01,,\n");
        Workplace.DropText("metric-values-icb.csv", "quarter,org_code,metric_id,unit,value,order,reporting_period\n2025-26Q4,QE1,OF0005,%,1.5,,Mar-26\n");
        Workplace.DropText(
            FileName,
            $"""
            quarter,org_code,decision,value,reason,decided_by,decided_on
            2025-26Q4,RDY,capability-rating,amber-red,{Reason},NHS England,2026-05-01
            2025-26Q4,RDY,capability-quality-of-care,green,,NHS England,
            2025-26Q4,RF4,improvement-programme,1,persistent failings,NHS England,2026-04-02
            2025-26Q4,QE1,capability-rating,green,,NHS England,

            """);
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
