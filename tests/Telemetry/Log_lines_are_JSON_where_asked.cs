using System.Text.Json.Nodes;

namespace NofPipeline.Telemetry.Tests;

/// <summary>In containers each line is an object, and tells the stage and the quarter.</summary>
public sealed class Log_lines_are_JSON_where_asked
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_service_writes_one_object_per_line_if_asked(string json)
    {
        using var workplace = Untraced_run.NewPlace();
        using var process = workplace.StartService("Ingestion", ("Nof__Log__Json", json));
        var reading = process.StandardOutput;
        var lines = new List<string>();
        try
        {
            while (!lines.Any(line => line.Contains("inputs of 2025-26Q4: version 1 committed", StringComparison.Ordinal)))
            {
                lines.Add(Assert.IsType<string>(await reading.ReadLineAsync(TestContext.Current.CancellationToken)));
            }
        }
        finally
        {
            await Service.EndAsync(process);
        }

        if (json == "false")
        {
            Assert.All(lines, line => Assert.False(line.StartsWith('{')));
            return;
        }

        Assert.All(lines, line => Assert.NotNull(JsonNode.Parse(line)!["Timestamp"]));
        var scopes = JsonNode.Parse(lines[^1])!["Scopes"]!.AsArray();
        var stage = Assert.Single(scopes, scope => scope is JsonObject && scope["Stage"] is not null)!;
        Assert.Equal(("inputs", "2025-26Q4"), ((string?)stage["Stage"], (string?)stage["Quarter"]));
    }
}
