namespace NofPipeline.Operator.Tests;

/// <summary>The sample quarters, taken through every stage once; tests that change something work on a copy.</summary>
public sealed class National_sample : IAsyncLifetime
{
    private Workplace? done;

    /// <summary>The workplace as the run left it; nobody may change it.</summary>
    public async Task<Workplace> DoneAsync()
    {
        if (done is null)
        {
            var workplace = Workplace.With();
            var (exitCode, output) = await workplace.RunOnceAsync();
            Assert.True(exitCode == 0, output);
            done = workplace;
        }

        return done;
    }

    /// <summary>A copy of one's own.</summary>
    public async Task<Workplace> CopyAsync()
    {
        var original = await DoneAsync();
        var copy = new Workplace();
        foreach (var file in Directory.EnumerateFiles(original.Root, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy.Root, Path.GetRelativePath(original.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        return copy;
    }

    /// <summary>The settings under which the command line finds a workplace.</summary>
    public static (string Key, string Value)[] SettingsOf(Workplace workplace, params (string Key, string Value)[] more) =>
        [("Nof__Drop", workplace.Drop), ("Nof__Out", workplace.Out), ("Nof__Data", workplace.Data), .. more];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        done?.Dispose();
        return ValueTask.CompletedTask;
    }
}
