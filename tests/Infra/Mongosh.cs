using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NofPipeline.Infra.Tests;

/// <summary>
/// Runs <c>infra/mongo/set-up.js</c> in node over a model of a server (<c>mongosh.js</c>): MongoDB itself is not to be had everywhere. Where there is
/// no node the tests are skipped.
/// </summary>
internal sealed class Mongosh(SetUp setUp)
{
    private readonly string state = setUp.In("server.json");

    /// <summary>What the server holds.</summary>
    public JsonNode Server => JsonNode.Parse(File.ReadAllText(state))!;

    /// <summary>The user's password as the server knows it.</summary>
    public string? PasswordOf(string user) => (string?)Server["users"]![$"admin.{user}"]!["pwd"];

    public async Task<string> RunAsync()
    {
        var (exitCode, output) = await StartAsync();
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>On a new server each time, kills the script after one command, after two and so on, and runs it again: what the server holds in the end.</summary>
    public async Task<IReadOnlyList<string>> KillAfterEachAsync()
    {
        var (exitCode, output) = await StartAsync("kill");
        Assert.True(exitCode == 0, output);
        return [.. output.Split('\n').Where(line => line.StartsWith("killed after ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])];
    }

    public Task<(int ExitCode, string Output)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[RepositoryFiles.PathOf("tests/Infra/mongosh.js"), RepositoryFiles.PathOf("infra/mongo/set-up.js"), state, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NOF_ROOT"] = setUp.Root;
        try
        {
            return EndOfAsync(Process.Start(start)!);
        }
        catch (Win32Exception absent)
        {
            Assert.Skip($"Needs node, which cannot be started: {absent.Message}");
            throw;
        }
    }

    private static async Task<(int ExitCode, string Output)> EndOfAsync(Process process)
    {
        using (process)
        {
            return await Workplace.EndOfAsync(process);
        }
    }
}
