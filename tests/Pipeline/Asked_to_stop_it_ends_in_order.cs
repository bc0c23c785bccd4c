using System.Diagnostics;
using System.Globalization;

namespace NofPipeline.Pipeline.Tests;

/// <summary>Ctrl+C, and whoever stops a service: no stack trace, an exit code that says what happened, and the next run goes on.</summary>
public sealed class Asked_to_stop_it_ends_in_order
{
    /// <summary>Shells let what they start in the background ignore Ctrl+C.</summary>
    private static readonly string[] Listening = ["env", "--default-signal=INT"];

    [Theory]
    [InlineData("INT", true, 130)]
    [InlineData("TERM", true, 130)]
    [InlineData("INT", false, 0)]
    public async Task In_the_middle_of_its_work(string signal, bool once, int expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no 'env --default-signal'.");
        using var workplace = Workplace.With("organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv");
        using var process = workplace.StartThrough(Listening, once ? ["--once"] : []);
        var said = await SaidUntilAsync(process, "inputs of 2025-26Q4: version 1 committed");

        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        var (exitCode, output) = await Workplace.EndOfAsync(process);

        output = said + output;
        Assert.True(exitCode == expected, $"It ended with {exitCode}: {output}");
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Critical", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", output, StringComparison.Ordinal);
        (exitCode, output) = await workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        Assert.Equal(1, workplace.LatestVersion("2025-26Q4"));
    }

    private static async Task<string> SaidUntilAsync(Process process, string words)
    {
        var said = string.Empty;
        while (!said.Contains(words, StringComparison.Ordinal))
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.True(line is not null, $"It ended by itself: {said}");
            said += line + '\n';
        }

        return said;
    }
}
