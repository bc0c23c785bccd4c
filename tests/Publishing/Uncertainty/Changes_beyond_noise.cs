using System.Globalization;
using System.Text;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Publishing.Tests.Uncertainty;

/// <summary>The tables of docs/uncertainty.md about what changes of segment rest on, and about the rule that tells, are what comes out.</summary>
public sealed class Changes_beyond_noise
{
    private const int Repetitions = 3;

    private static readonly (string Name, QuarterFigures Before, QuarterFigures After)[] Pairs =
    [
        ("Q3 to Q4 2025/26", SampleQuarters.Q3, SampleQuarters.Q4),
        ("Q4 2025/26 to Q1 2026/27", SampleQuarters.Q4, SampleQuarters.Q1),
    ];

    [Fact]
    public void Changes_are_counted_by_what_they_rest_on()
    {
        List<IReadOnlyList<AssessedMovement>> assessed =
            [SampleQuarters.Assess(SampleQuarters.First, SampleQuarters.Q2), .. Pairs.Select(p => SampleQuarters.Assess(p.Before, p.After))];
        var counts = assessed.ConvertAll(MovementCounts.Of);
        Assert.All(counts, c => Assert.Equal(c.Changed, c.Membership + c.Override + c.Decision + c.BeyondNoise + c.WithinNoise));
        Assert.All(assessed.SelectMany(a => a).Where(m => m.Ground == MovementGround.BeyondNoise), m => Assert.Equal(
            Math.Sign(m.Average!.Change), m.Movement.Direction == MovementDirection.Worse ? 1 : -1));
        var table = $"| | Q1 to Q2 2025/26, NHS England | the same, ours | {Pairs[0].Name} | {Pairs[1].Name} |\n|---|--:|--:|--:|--:|\n"
            + Row("trusts segmented in both quarters", "205", i => assessed[i].Count(m => m.Average is not null))
            + Row("their adjusted or final segment changed, or they left", "not published", i => counts[i].Changed)
            + Row("- they left", "0", i => counts[i].Membership)
            + Row("- by the financial override", "6", i => counts[i].Override)
            + Row("- by a decision", "not published", i => counts[i].Decision)
            + Row("- by a change of the average beyond noise (\"significant change of score\")", "8", i => counts[i].BeyondNoise)
            + Row("- by a change within noise (\"not significant\")", "24", i => counts[i].WithinNoise)
            + Row("their average changed beyond noise, and their segment did not", "9", i => counts[i].BeyondNoiseUnchanged);

        IsDocumented(table);

        // NHS England calls 8 changes significant, and 9 of averages that moved within a segment.
        Assert.True(counts[0].BeyondNoise < 8 && counts[0].BeyondNoiseUnchanged < 9, "Ours is no longer stricter.");
        AddUp(table, columns: 4);

        static string Row(string what, string published, Func<int, int> count) => $"| {what} | {published} | {Text(count(0))} | {Text(count(1))} | {Text(count(2))} |\n";
    }

    /// <summary>The lines with a dash are what the line of all changes consists of; where NHS England states no sum, of the two that it states, 38.</summary>
    private static void AddUp(string table, int columns)
    {
        var rows = table.Split('\n').Where(r => r.StartsWith("| their", StringComparison.Ordinal) || r.StartsWith("| - ", StringComparison.Ordinal))
            .Select(r => r.Split('|', StringSplitOptions.TrimEntries)).ToList();
        for (var column = 2; column < columns + 2; column++)
        {
            int Number(string[] row) => int.TryParse(row[column], CultureInfo.InvariantCulture, out var n) ? n : 0;
            var parts = rows.Where(r => r[1].StartsWith("- ", StringComparison.Ordinal)).Sum(Number);
            Assert.Equal(int.TryParse(rows[0][column], CultureInfo.InvariantCulture, out var all) ? all : 38, parts);
        }
    }

    [Fact]
    public void The_rule_is_the_one_that_seldom_alarms_where_there_is_nothing()
    {
        var movements = Pairs.Select(p => AverageDecomposition.Of(
            p.Before, SampleQuarters.MethodOf(p.Before.Inputs.Quarter), p.After, SampleQuarters.MethodOf(p.After.Inputs.Quarter))).ToList();
        var table = new StringBuilder($"| rule | {Pairs[0].Name} | {Pairs[1].Name} | false alarms within the year | false alarms between the years |\n|---|--:|--:|--:|--:|\n");
        var real = movements.ConvertAll(NoiseRules.Flagged);
        var nothing = movements.ConvertAll(m => Enumerable.Range(0, Repetitions).Select(seed => NoiseRules.Flagged(NoiseRules.Undirected(m, seed))).ToList());
        foreach (var (rule, name) in NoiseRules.Names.Index())
        {
            string Alarms(int pair) => (nothing[pair].Sum(f => f[rule]) * 100m / (movements[pair].Count * Repetitions)).ToString("0.0", CultureInfo.InvariantCulture);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {real[0][rule]} of {movements[0].Count} | {real[1][rule]} of {movements[1].Count} | {Alarms(0)} in 100 | {Alarms(1)} in 100 |\n");
        }

        IsDocumented(table.ToString());
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static void IsDocumented(string table) => Assert.True(
        File.ReadAllText(RepositoryFolder.File("docs/uncertainty.md")).ReplaceLineEndings("\n").Contains(table, StringComparison.Ordinal),
        $"docs/uncertainty.md does not have:\n{table}");
}
