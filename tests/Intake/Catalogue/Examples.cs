using System.Security.Cryptography;
using System.Text;
using NofPipeline.Domain.Findings;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests.Catalogue;

/// <summary>Files for every finding that taking them in can raise, each example dropped into a folder of its own, batch by batch.</summary>
internal static class Examples
{
    private const string Q3 = "2025-26Q3";
    private const string Q4 = "2025-26Q4";
    private const string OfOtherTypes = "RMM,Mind,mental-health-and-community,,London,2019-04-01,,\nRBB,Blue,ambulance,,London,2019-04-01,,\n";
    private const string Decisions = "quarter,org_code,decision,value,reason,decided_by,decided_on\n";

    private static readonly (string Name, string[] Batches)[] Dropped =
    [
        ("a quarter of no method", [Value("2035-36Q1", "OF0013", "%", "7")]),
        ("an unknown metric", [Value(Q4, "OF9999", "%", "7")]),
        ("a unit that the metric does not have", [Value(Q4, "OF0013", "days", "7")]),
        ("a score of 2.5", [Value(Q4, "OF1035", "score", "2.5")]),
        ("a value of 101 %", [Value(Q4, "OF0013", "%", "101")]),
        ("a count of -1", [Value(Q4, "OF0048", "count", "-1")]),
        ("one and a half cases", [Value(Q4, "OF0020", "count", "1.5")]),
        ("a metric that acute organisations do not have", [Register(3), Value(Q4, "OF0086", "%", "90")]),
        ("months of a metric that ambulance organisations do not have", [Register(3) + OfOtherTypes, MonthsHeader + "2026-05,R00,ae-four-hours,1,2,\n2026-05,RBB,ae-four-hours,1,2,\n"]),
        ("an unknown decision", [Decisions + $"{Q4},R00,decree,1,,,\n"]),
        ("a decision of another value", [Decisions + $"{Q4},R00,financial-override,yes,,,\n"]),
        ("an unknown measure", [MonthsHeader + "2026-05,R00,tea-four-hours,1,2,\n"]),
        ("a month to come", [MonthsHeader + "2098-01,R00,ae-four-hours,1,2,\n"]),
        ("an organisation that nobody knows", [Register(3), Value(Q4, "OF0013", "%", "7") + $"{Q4},RZZ,OF0013,%,7,,x\n"]),
        ("two rows of one that nobody knows", [Register(3), Value(Q4, "OF0013", "%", "7") + $"{Q4},RZZ,OF0013,%,7,,x\n{Q4},RZZ,OF0014,%,7,,x\n"]),
        ("an organisation that has closed", [Register(3, i => i == 1 ? "2025-12-31" : string.Empty), Value(Q4, "OF0013", "%", "7") + $"{Q4},R01,OF0013,%,7,,x\n"]),
        ("an organisation that another has taken over", [Register(3) + "RYY,Old,acute,,London,2019-04-01,2025-12-31,R00\n", Value(Q4, "OF0013", "%", "7") + $"{Q4},RYY,OF0013,%,7,,x\n"]),
        ("a month of one that another has taken over", [Register(3) + "RYY,Old,acute,,London,2019-04-01,2026-04-30,R00\n", MonthsHeader + "2026-04,RYY,ae-four-hours,1,2,\n2026-04,R00,ae-four-hours,1,2,\n"]),
        ("a month of providers that nobody knows", [Register(3), MonthsHeader + "2026-05,R00,ae-four-hours,1,2,\n2026-05,AXX,ae-four-hours,1,2,\n"]),
        ("a metric in two units", [Register(3), Value(Q4, "OF0048", "rate", "7") + $"{Q4},R00,OF0048,count,7,,x\n"]),
        ("percentages of two months", [Register(3), MonthsHeader + "2026-04,R00,ae-four-hours,,,90\n2026-05,R00,ae-four-hours,,,80\n"]),
        ("a quarter's value beside its months", [Register(3), MonthsHeader + "2026-05,R00,ae-four-hours,1,2,\n", Value("2026-27Q1", "OF0013", "%", "7")]),
        ("months of one that had not the metric", [Register(3) + OfOtherTypes, Value("2025-26Q4", "OF0013", "%", "7") + $"{Q4},R01,OF0014,%,7,,x\n{Q4},RMM,OF0082,%,7,,x\n{Q4},RBB,OF0082,%,7,,x\n", MonthsHeader + "2026-05,R00,ae-four-hours,1,2,\n2026-05,R01,ae-four-hours,1,2,\n"]),
        ("a quarter that lacks organisations", [Register(20), Shares(Q3, 20), Shares(Q4, 16)]),
        ("a quarter with many more rows", [Register(30), Shares(Q3, 20), Shares(Q4, 26)]),
        ("a quarter in another unit", [Register(5), Values(Q3, "OF0079", "%", 5, i => 2 + i), Values(Q4, "OF0079", "%", 5, i => (2 + i) / 100m)]),
        ("a quarter in thousands", [Register(5), Values(Q3, "OF0079", "%", 5, i => 2 + i), Values(Q4, "OF0079", "%", 5, i => (2 + i) * 1000m)]),
        ("the quarter before under another name", [Register(20), Shares(Q3, 20), Shares(Q4, 20)]),
        ("a quarter that changes much", [Register(20), Shares(Q4, 20), Values(Q4, "OF0013", "%", 20, i => i < 3 ? 90 : 40 + i)]),
        ("a quarter that leaves out one", [Register(3), Shares(Q4, 3), Shares(Q4, 2)]),
        ("a quarter that leaves out two", [Register(3), Shares(Q4, 3), Shares(Q4, 1)]),
        ("a file that is taken back", [Register(3), Shares(Q4, 2), Undone(Shares(Q4, 2))]),
        ("a file that nobody dropped is taken back", [Register(3), Undone(Shares(Q4, 2))]),
        ("more than are listed", [Register(3), ValuesHeader + string.Concat(Enumerable.Range(0, 1_001).Select(i => $"2035-36Q1,R{i / 100:00},OF{i:0000},%,7,,x\n"))]),
        ("more than are listed in a file that is used", [ValuesHeader + string.Concat(Enumerable.Range(0, 1_001).Select(i => $"{Q4},{(char)('A' + (i / 100))}{i / 10 % 10}A{i % 10}B,OF0014,%,7,,x\n"))]),
    ];

    public static async Task<IReadOnlyList<(string Example, Finding Finding)>> RaiseAsync()
    {
        var raised = new List<(string, Finding)>();
        foreach (var (name, batches) in Dropped)
        {
            using var bench = new IntakeFolder();
            foreach (var (number, text) in batches.Index())
            {
                await bench.DropAsync(($"file-{number + 1}.csv", text));
            }

            await AddAsync(bench, name);
        }

        using (var bench = new IntakeFolder())
        {
            await bench.DropAsync(("register.csv", Register(3)));
            await bench.DropAsync(("values-v1.csv", Shares(Q4, 2)), ("values-v2.csv", Shares(Q4, 3)));
            await AddAsync(bench, "an older and a newer file together");
        }

        using (var bench = new IntakeFolder((_, _) => throw new InvalidOperationException("A fault of the reader.")))
        {
            await bench.DropAsync(("values.csv", Shares(Q4, 2)));
            await AddAsync(bench, "a reader that fails");
        }

        using (var bench = new IntakeFolder())
        {
            await bench.DropAsync(("values.csv", Shares(Q4, 2)));
            await File.AppendAllTextAsync(bench.Folder.PlaceFor(await bench.RecordOfAsync("values.csv")), "\n");
            await bench.PutBackAsync();
            await bench.TakeInAsync();
            await AddAsync(bench, "a file that was written to after it was taken in");
        }

        return raised;

        async Task AddAsync(IntakeFolder bench, string name) =>
            raised.AddRange((await bench.RecordsAsync()).SelectMany(r => r.Findings).Select(f => (name, f)));
    }

    private static string Undone(string text) =>
        $"sha256,reason,decided_by,decided_on\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))},wrong quarter,A. Operator,\n";

    private static string Value(string quarter, string metric, string unit, string value) => $"{ValuesHeader}{quarter},R00,{metric},{unit},{value},,x\n";

    private static string Shares(string quarter, int trusts) => Values(quarter, "OF0013", "%", trusts, i => 40 + i);
}
