using System.Diagnostics;
using System.Globalization;

namespace NofPipeline.Bench.History;

/// <summary>What one process costs, from its start until everything that it had to do is done.</summary>
internal static class Measured
{
    private const double Megabyte = 1024 * 1024;
    private const int SecondQuarter = 1;
    private const int AnotherRevision = 99;

    /// <summary>A start with nothing to do.</summary>
    public static async Task<int> StartAsync(string folder)
    {
        using var pipeline = new Pipeline(folder, hasPortal: true);
        await pipeline.EndAsync();
        return Print("start");
    }

    /// <summary>A start with a correction of one figure of the second quarter in the folder.</summary>
    public static async Task<int> CorrectAsync(string folder)
    {
        using var pipeline = new Pipeline(folder, hasPortal: false);
        var quarter = Years.Quarters[SecondQuarter];
        var (name, text) = HistoryFiles.ValuesOf(quarter, "acute", AnotherRevision);
        Directory.CreateDirectory(pipeline.Drop);
        await File.WriteAllTextAsync(Path.Combine(pipeline.Drop, name), text);
        await pipeline.EndAsync();
        return Print("correction");
    }

    /// <summary>A start on an empty store with one file in the folder.</summary>
    public static async Task<int> TakeInAsync(string folder, string file)
    {
        using var pipeline = new Pipeline(folder, hasPortal: false);
        Directory.CreateDirectory(pipeline.Drop);
        File.Copy(file, Path.Combine(pipeline.Drop, Path.GetFileName(file)));
        await pipeline.EndAsync();
        return Print("file");
    }

    private static int Print(string what)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-12} {process.TotalProcessorTime.TotalSeconds,6:0.00} CPU s {process.WorkingSet64 / Megabyte,6:0} MB resident {process.PeakWorkingSet64 / Megabyte,6:0} MB at most"));
        return 0;
    }
}
