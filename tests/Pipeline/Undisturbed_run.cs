namespace NofPipeline.Pipeline.Tests;

/// <summary>The national sample, run once without disturbance.</summary>
public sealed class Undisturbed_run : IAsyncLifetime
{
    private readonly Workplace workplace = Workplace.With();

    /// <summary>What the run printed.</summary>
    public string Output { get; private set; } = string.Empty;

    /// <summary>Where it ran.</summary>
    public Workplace Place => workplace;

    public IReadOnlyDictionary<string, string> State { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        Output = output;
        State = await workplace.StateAsync();
    }

    public ValueTask DisposeAsync()
    {
        workplace.Dispose();
        return ValueTask.CompletedTask;
    }
}
