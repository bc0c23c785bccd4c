using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Intake.Tests;

/// <summary>
/// The national samples as one file per organisation type and quarter, the decisions of a quarter, the register, and three months of one
/// quarter: taken in by the real intake into a real store, in sampled orders and batches.
/// </summary>
public sealed class Files_in_any_order_make_the_same_quarters
{
    private const int Orders = 8;
    private const int MostTogether = 3;

    private static readonly IReadOnlyList<(string Name, string Text)> InOrder = Files();
    private static readonly Lazy<Task<IReadOnlyList<string>>> Expected = new(() => InputsAsync(InOrder.Select(f => new[] { f })));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Orders)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task As_in_order(int seed)
    {
        var random = new Random(seed);
        var shuffled = InOrder.ToArray();
        random.Shuffle(shuffled);
        var batches = new List<(string Name, string Text)[]>();
        for (var taken = 0; taken < shuffled.Length; taken += batches[^1].Length)
        {
            batches.Add([.. shuffled.Skip(taken).Take(random.Next(1, MostTogether + 1))]);
        }

        Assert.Equal(await Expected.Value, await InputsAsync(batches));
    }

    [Fact]
    public async Task And_the_files_in_order_make_something_of_every_slice()
    {
        var expected = await Expected.Value;

        Assert.Equal(16, InOrder.Count);
        Assert.All(new[] { "2025-26Q3", "2025-26Q4", "2026-27Q1" }, q => Assert.True(expected.Count(p => p.StartsWith(q, StringComparison.Ordinal)) > 200, q));
        Assert.NotEqual(expected, await InputsAsync(InOrder.SkipLast(1).Select(f => new[] { f })));
    }

    [Fact]
    public async Task A_file_that_waits_for_the_register_is_not_superseded_by_another_of_its_quarter()
    {
        using var bench = new IntakeFolder();
        await bench.DropAsync(("a-values.csv", GateTexts.Values("2026-27Q1", "OF0014", "%", 2, _ => 7)), ("b-months.csv", GateTexts.Months("2026-06", 2, _ => "1,2,")));
        await bench.DropAsync(("register.csv", GateTexts.Register(2)));

        Assert.All(await bench.RecordsAsync(), r => Assert.Equal(IntakeOutcome.Accepted, r.Outcome));
        Assert.Equal(["2026-27Q1 R00", "2026-27Q1 R01", "2026-27Q1 national"], (await bench.InputsAsync()).Select(p => p[..p.LastIndexOf(' ')]));
    }

    private static List<(string Name, string Text)> Files()
    {
        var register = NationalFiles.Sample("organisations.csv");
        var types = GateTexts.Read("organisations.csv", register).Organisations
            .GroupBy(o => o.Registered.Organisation.Code.Value)
            .ToDictionary(g => g.Key, g => g.First().Registered.Organisation.Type.ToString());
        var files = new List<(string Name, string Text)> { ("organisations.csv", register) };
        foreach (var quarter in new[] { "2025-26Q3", "2025-26Q4", "2026-27Q1" })
        {
            // The months derive the four-hour standard, so that the quarter does not state it.
            var lines = NationalFiles.Sample($"metric-values-{quarter}.csv").Split('\n').Where(l => !l.StartsWith("2026-27", StringComparison.Ordinal) || !l.Contains(",OF0013,", StringComparison.Ordinal)).ToList();
            files.AddRange(lines.Skip(1)
                .Where(l => l.Length > 0)
                .GroupBy(l => types[l.Split(',')[1]])
                .Select(g => ($"{g.Key}-{quarter}.csv", $"{lines[0]}\n{string.Join('\n', g)}\n")));
            if (quarter != "2026-27Q1")
            {
                files.Add(($"decisions-{quarter}.csv", NationalFiles.Sample($"decisions-{quarter}.csv")));
            }
        }

        // Stated for the quarter, so that these months count for nothing.
        files.Add(("other-months.csv", GateTexts.MonthsHeader + "2026-06,RJ1,rtt-18-weeks,61,100,\n"));
        var trusts = types.Where(t => t.Value == "Acute").Select(t => t.Key).Order(StringComparer.Ordinal).ToList();
        files.AddRange(new[] { 4, 5, 6 }.Select(month => (
            $"four-hours-2026-0{month}.csv",
            GateTexts.MonthsHeader + string.Concat(trusts.Select((t, i) => $"2026-0{month},{t},ae-four-hours,{(700 * month) + i},{1000 * month},\n")))));
        return files;
    }

    private static async Task<IReadOnlyList<string>> InputsAsync(IEnumerable<(string Name, string Text)[]> batches)
    {
        using var bench = new IntakeFolder();
        foreach (var batch in batches)
        {
            await bench.DropAsync(batch);
            await bench.CommitAsync();
        }

        // Each batch looked only at what it can have changed; a start looks at everything, and finds nothing left to do.
        var committed = await bench.CommittedAsync();
        await bench.CommitAsync(everything: true);
        Assert.Equal(committed, await bench.CommittedAsync());

        Assert.All(await bench.RecordsAsync(), r => Assert.True(r.Outcome == IntakeOutcome.Accepted, $"{r.FileName}: {r.Outcome} {string.Join(' ', r.Findings)}"));
        return await bench.InputsAsync();
    }
}
