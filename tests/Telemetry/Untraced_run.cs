using NofPipeline.Support;

namespace NofPipeline.Telemetry.Tests;

/// <summary>Two quarters, run once without telemetry.</summary>
public sealed class Untraced_run : IAsyncLifetime
{
    public static readonly string[] Files =
    [
        "organisations.csv",
        "decisions-2025-26Q3.csv",
        "decisions-2025-26Q4.csv",
        "metric-values-2025-26Q3.csv",
        "metric-values-2025-26Q4.csv",
    ];

    public Workplace Place { get; } = Workplace.With(Files);

    public IReadOnlyDictionary<string, string> State { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await Place.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        State = await Place.StateAsync();
    }

    public ValueTask DisposeAsync()
    {
        Place.Dispose();
        return ValueTask.CompletedTask;
    }
}
