namespace NofPipeline.Pipeline.Tests;

/// <summary>One quarter of the sample, published; tests work on copies.</summary>
public sealed class A_published_quarter : IAsyncLifetime
{
    private const string DecisionFile = "decisions-2025-26Q4.csv";

    private readonly Workplace workplace = Workplace.With("organisations.csv", DecisionFile, "metric-values-2025-26Q4.csv");

    public static string Decisions => File.ReadAllText(Workplace.Samples[DecisionFile]);

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        workplace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The same store and output folder in another place.</summary>
    public Workplace Copy()
    {
        var copy = new Workplace();
        foreach (var file in Directory.EnumerateFiles(workplace.Root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Root, Path.GetRelativePath(workplace.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
