using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Support;

/// <summary>A folder with drop, out and data, and the real program run over it.</summary>
public sealed class Workplace : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly string root = Directory.CreateTempSubdirectory("nofpipeline-test-").FullName;

    public Workplace() => OpenStore = () => SqliteStore.Open(Path.Combine(Data, "nof.db"), TimeProvider.System);

    /// <summary>Settings of every process that is started here, besides the folders.</summary>
    public List<(string Key, string Value)> Settings { get; } = [("Nof__Intake__Settle", "00:00:00"), ("Nof__Portal__Urls", ""), .. Short_lived.Settings];

    /// <summary>Opens the store that the processes use; the SQLite file unless told otherwise.</summary>
    public Func<IPipelineStore> OpenStore { get; init; }

    /// <summary>The folder that all others stand in.</summary>
    public string Root => root;

    public string Drop => Path.Combine(root, "drop");

    public string Out => Path.Combine(root, "out");

    public string Data => Path.Combine(root, "data");

    /// <summary>The sample files, by name.</summary>
    public static IReadOnlyDictionary<string, string> Samples { get; } = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.csv", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetFileName(path), path => path, StringComparer.Ordinal);

    /// <summary>A workplace with the named sample files dropped; all of them when none is named.</summary>
    public static Workplace With(params string[] names) => Of(Nation.Whole, names);

    /// <summary>A workplace with the files of a nation dropped: those that are named, or all of them.</summary>
    public static Workplace Of(Nation nation, params string[] names)
    {
        var workplace = new Workplace();
        workplace.DropFiles(nation, names);
        return workplace;
    }

    public void DropSamples(params string[] names) => DropFiles(Nation.Whole, names);

    public void DropFiles(Nation nation, params string[] names)
    {
        foreach (var name in names.Length == 0 ? nation.Files.Keys : names)
        {
            DropText(name, nation.Files[name]);
        }
    }

    public void DropText(string name, string text)
    {
        Directory.CreateDirectory(Drop);
        File.WriteAllText(Path.Combine(Drop, name), text);
    }

    /// <summary>Starts the program without waiting for it.</summary>
    public Process Start(string[] arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NofPipeline.Standalone.dll"));
        foreach (var argument in (string[])["--drop", Drop, "--out", Out, "--data", Data, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in Settings.Concat(environment))
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Starts one of the four services in a process of its own.</summary>
    public Process StartService(string service, params (string Key, string Value)[] environment) => StartService(service, [], environment);

    /// <summary>Starts one of the four services with arguments.</summary>
    public Process StartService(string service, string[] arguments, params (string Key, string Value)[] environment) =>
        StartThrough([], service, arguments, environment);

    /// <summary>Starts one of the four services through another program, which gets the command to run as its last arguments.</summary>
    public Process StartServiceThrough(string[] through, string service, params (string Key, string Value)[] environment) =>
        StartThrough(through, service, [], environment);

    /// <summary>Starts the program through another, likewise.</summary>
    public Process StartThrough(string[] through, string[] arguments, params (string Key, string Value)[] environment) =>
        StartThrough(through, "Standalone", arguments, environment);

    /// <summary>Runs the program with <c>--once</c>.</summary>
    public async Task<(int ExitCode, string Output)> RunOnceAsync(params (string Key, string Value)[] environment)
    {
        using var process = Start(["--once"], environment);
        return await EndOfAsync(process);
    }

    /// <summary>Runs the program with <c>--once</c> within the tests.</summary>
    public async Task<(int ExitCode, string Output)> RunHereAsync(params (string Key, string Value)[] environment)
    {
        var (exitCode, output, errors) = await InProcess.RunAsync(
            "Standalone", ["--drop", Drop, "--out", Out, "--data", Data, "--once"], Settings.Concat(environment));
        return (exitCode, output + errors);
    }

    /// <summary>Runs one of the four services within the tests, of which the start is expected to be refused: it does not end otherwise.</summary>
    public async Task<(int ExitCode, string Output)> RunServiceHereAsync(string service, params (string Key, string Value)[] environment)
    {
        var (exitCode, output, errors) = await InProcess.RunAsync(service, [], Folders.Concat(Settings).Concat(environment));
        return (exitCode, output + errors);
    }

    /// <summary>Waits for a process and returns its exit code and everything it printed.</summary>
    public static async Task<(int ExitCode, string Output)> EndOfAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {Patience}.");
        }

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Everything outsiders can tell apart: the store's digest, every file of the output folder, the events without their times and traces.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StateAsync()
    {
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using (var store = OpenStore())
        {
            state["store"] = await store.StateDigestAsync(CancellationToken.None);
        }

        foreach (var file in Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != ".lock"))
        {
            var content = Path.GetFileName(file) == "events.jsonl" ? EventsWithoutTimesAndTraces() : await File.ReadAllTextAsync(file);
            state[Path.GetRelativePath(Out, file)] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        }

        foreach (var file in Directory.EnumerateFiles(Drop, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')))
        {
            var name = Path.GetRelativePath(Drop, file);
            state[$"drop/{name}"] = name.StartsWith("receipts", StringComparison.Ordinal) ? "receipt" : "file";
        }

        return state;
    }

    /// <summary>The files of one published version by name.</summary>
    public IReadOnlyDictionary<string, string> Bundle(string quarter, int version)
    {
        var folder = Path.Combine(Out, quarter, $"v{version}");
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllText),
            StringComparer.Ordinal);
    }

    /// <summary>The version that <c>latest.json</c> names.</summary>
    public int LatestVersion(string quarter) =>
        (int)JsonNode.Parse(File.ReadAllText(Path.Combine(Out, quarter, "latest.json")))!["version"]!;

    /// <summary>The lines of the event file as far as they are whole, also while it is written.</summary>
    public EventLines EventLines() => Support.EventLines.Of(Path.Combine(Out, "events.jsonl"));

    /// <summary>The whole lines of the event file, one object per line.</summary>
    public IReadOnlyList<JsonObject> Events() => [.. EventLines().Whole.Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>The receipt of a dropped file.</summary>
    public JsonObject Receipt(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Drop, "receipts", $"{name}.receipt.json")))!.AsObject();

    /// <summary>A workplace with the same files in it.</summary>
    public Workplace Copy()
    {
        var copy = new Workplace();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy.root, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private (string Key, string Value)[] Folders => [("Nof__Drop", Drop), ("Nof__Out", Out), ("Nof__Data", Data)];

    private string EventsWithoutTimesAndTraces() => string.Join('\n', Events().Select(e =>
    {
        e.Remove("time");
        e.Remove("traceparent");
        return e.ToJsonString();
    }).Append(EventLines().Rest));

    private Process StartThrough(string[] through, string service, string[] arguments, (string Key, string Value)[] environment)
    {
        string[] command = [.. through, "dotnet"];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"NofPipeline.{service}.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        foreach (var (key, value) in Folders.Concat(Settings).Concat(environment))
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }
}
