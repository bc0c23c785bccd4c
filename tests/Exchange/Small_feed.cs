using System.Diagnostics;

namespace NofPipeline.Exchange.Tests;

/// <summary>What a run of the real program over two quarters of a small nation has left, to be copied.</summary>
public sealed class Small_feed : IAsyncLifetime
{
    private readonly Workplace place = NewPlace();

    /// <summary>The lines of <c>events.jsonl</c>.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>A place where the small nation's files wait.</summary>
    public static Workplace NewPlace()
    {
        var place = new Workplace();
        Small_nation.DropRegister(place);
        Small_nation.DropQuarter(place, "2025-26Q3");
        Small_nation.DropQuarter(place, "2025-26Q4");
        return place;
    }

    /// <summary>Runs the program to its end and returns the lines of <c>events.jsonl</c>.</summary>
    public static async Task<IReadOnlyList<string>> RunOnceAsync(Workplace place, params (string Key, string Value)[] environment)
    {
        var (exitCode, output) = await place.RunOnceAsync(environment);
        Assert.True(exitCode == 0, output);
        return await File.ReadAllLinesAsync(Path.Combine(place.Out, "events.jsonl"));
    }

    public async ValueTask InitializeAsync()
    {
        Lines = await RunOnceAsync(place);
        Assert.True(Lines.Count > 5, $"{Lines.Count} events are too few to be killed among.");
    }

    /// <summary>A place with what the run has left.</summary>
    public Workplace Copy()
    {
        var copy = new Workplace();
        foreach (var file in Directory.EnumerateFiles(place.Root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Root, Path.GetRelativePath(place.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>Starts the publishing service, which is not listened to.</summary>
    public static Process StartPublishing(Workplace place, params (string Key, string Value)[] environment)
    {
        var process = place.StartService("Publishing", environment);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public ValueTask DisposeAsync()
    {
        place.Dispose();
        return ValueTask.CompletedTask;
    }
}
