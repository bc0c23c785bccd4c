namespace NofPipeline.Broker;

/// <summary>The national sample, run once by Standalone in memory: what every other way must end in.</summary>
public sealed class Undisturbed_run : IAsyncLifetime
{
    /// <summary>Store, bundles, events and folder; without what only <c>--once</c> writes.</summary>
    public IReadOnlyDictionary<string, string> State { get; private set; } = new Dictionary<string, string>();

    public int Events { get; private set; }

    /// <summary>How many quarters it published.</summary>
    public int Quarters { get; private set; }

    public static IReadOnlyDictionary<string, string> Comparable(IReadOnlyDictionary<string, string> state) =>
        state.Where(s => !s.Key.StartsWith("reconciliation", StringComparison.Ordinal)).ToDictionary();

    public async ValueTask InitializeAsync()
    {
        using var workplace = Workplace.With();
        var (exitCode, output) = await workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        State = Comparable(await workplace.StateAsync());
        Events = workplace.Events().Count;
        Quarters = Directory.EnumerateFiles(workplace.Out, "latest.json", SearchOption.AllDirectories).Count();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
