namespace NofPipeline.Operator.Tests;

/// <summary>Sample files, taken through every stage once, when the first test asks; tests that change something work on a copy.</summary>
public abstract class Sample(Nation nation) : IDisposable
{
    private Workplace? done;

    /// <summary>The workplace as the run left it; nobody may change it.</summary>
    public async Task<Workplace> DoneAsync()
    {
        if (done is null)
        {
            var workplace = Workplace.Of(nation);
            var (exitCode, output) = await workplace.RunHereAsync();
            Assert.True(exitCode == 0, output);
            done = workplace;
        }

        return done;
    }

    /// <summary>A copy of one's own.</summary>
    public async Task<Workplace> CopyAsync() => (await DoneAsync()).Copy();

    /// <summary>The settings under which the command line finds a workplace.</summary>
    public static (string Key, string Value)[] SettingsOf(Workplace workplace, params (string Key, string Value)[] more) =>
        [("Nof__Drop", workplace.Drop), ("Nof__Out", workplace.Out), ("Nof__Data", workplace.Data), .. more];

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        done?.Dispose();
    }
}
