using System.Text.Json.Nodes;

namespace NofPipeline.Operator.Tests;

/// <summary>A wrong file that was published is taken back by one command: the published state is again what it was, and every correction is told once.</summary>
public sealed class A_file_is_undone
{
    private static readonly string[] Quarter = ["organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv"];

    [Fact]
    public async Task And_what_it_published_is_corrected()
    {
        using var workplace = Workplace.Of(Nation.Handful, Quarter);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        var right = Nation.Handful.Files["metric-values-2025-26Q4.csv"];
        // The wrong file: the same trusts with their figures of one metric put upside down.
        workplace.DropText("wrong.csv", string.Join('\n', right.Split('\n').Select(line => line.Split(',') is [var quarter, var code, "OF0014", var unit, var value, .. var rest]
            ? string.Join(',', [quarter, code, "OF0014", unit, $"{100m - decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)}", .. rest])
            : line)));
        Assert.InRange((await workplace.RunHereAsync()).ExitCode, 0, 1);
        Assert.Equal(2, VersionOf(workplace));

        var undone = await Nof.RunAsync(["undo", "wrong.csv", "--reason", "upside down", "--by", "A. Operator"], SettingsOf(workplace));

        Assert.True(undone.ExitCode == 0, undone.Errors);
        Assert.Contains("wrong.csv, is taken back in 2025-26Q4.", undone.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        Assert.Equal(3, VersionOf(workplace));
        Assert.Equal(Figures(workplace, 1), Figures(workplace, 3));
        Assert.NotEqual(Figures(workplace, 1), Figures(workplace, 2));
        var corrections = workplace.Events().Where(e => ((string?)e["type"])!.Contains("segment-corrected", StringComparison.Ordinal)).ToLookup(e => (string?)e["subject"]);
        Assert.NotEmpty(corrections);
        Assert.All(corrections, trust => Assert.Equal(2, trust.Count()));

        var again = await Nof.RunAsync(["undo", "no-such-file.csv", "--reason", "none"], SettingsOf(workplace));
        Assert.Equal((1, "No accepted file is no-such-file.csv. `nof status` shows the newest."), (again.ExitCode, again.Errors.Trim()));
    }

    private static int VersionOf(Workplace workplace) => (int)JsonNode.Parse(File.ReadAllText(Path.Combine(workplace.Out, "2025-26Q4", "latest.json")))!["version"]!;

    private static string Figures(Workplace workplace, int version) => string.Concat(
        Directory.GetFiles(Path.Combine(workplace.Out, "2025-26Q4", $"v{version}"), "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static (string, string)[] SettingsOf(Workplace workplace) => [("Nof__Data", workplace.Data), ("Nof__Drop", workplace.Drop), ("Nof__Out", workplace.Out)];
}
