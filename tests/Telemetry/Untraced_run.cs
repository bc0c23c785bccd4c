using NofPipeline.Support;

namespace NofPipeline.Telemetry.Tests;

/// <summary>Two quarters of a small nation, run once without telemetry.</summary>
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

    public Workplace Place { get; } = NewPlace();

    public IReadOnlyDictionary<string, string> State { get; private set; } = new Dictionary<string, string>();

    /// <summary>A place where <see cref="Files"/> wait.</summary>
    public static Workplace NewPlace()
    {
        var place = new Workplace();
        Small_nation.DropRegister(place);
        Small_nation.DropQuarter(place, "2025-26Q3");
        Small_nation.DropQuarter(place, "2025-26Q4");
        return place;
    }

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
