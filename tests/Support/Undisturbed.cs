using Xunit;

namespace NofPipeline.Support;

/// <summary>The sample files, taken through every stage once by Standalone in memory: what every other way must end in.</summary>
public abstract class Undisturbed(Nation nation) : IAsyncLifetime
{
    /// <summary>Whose files they are.</summary>
    public Nation Nation { get; } = nation;

    /// <summary>Where it ran; nobody may change it.</summary>
    public Workplace Place { get; } = Workplace.Of(nation);

    /// <summary>Store, bundles, events and folder.</summary>
    public IReadOnlyDictionary<string, string> State { get; private set; } = new Dictionary<string, string>();

    /// <summary>How many events it published.</summary>
    public int Events { get; private set; }

    /// <summary>How many quarters it published.</summary>
    public int Quarters { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await Place.RunHereAsync();
        Assert.True(exitCode == 0, output);
        State = await Place.StateAsync();
        Events = Place.Events().Count;
        Quarters = Directory.EnumerateFiles(Place.Out, "latest.json", SearchOption.AllDirectories).Count();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Place.Dispose();
        return ValueTask.CompletedTask;
    }
}
