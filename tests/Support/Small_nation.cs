namespace NofPipeline.Support;

/// <summary>A few trusts of each type with the sample's figures of them: quick to work through, where the nation is not the point.</summary>
public static class Small_nation
{
    private static readonly string[] Codes = ["R0A", "R0B", "R1F", "R1H", "RA2", "RA4", "G6V2S", "RAT", "RDY", "RGD", "RRU", "RX5", "RX6", "RYD"];

    /// <summary>The register.</summary>
    public static void DropRegister(Workplace workplace) => Drop(workplace, "organisations.csv", "organisations.csv", column: 0);

    /// <summary>A quarter of the sample.</summary>
    public static void DropQuarter(Workplace workplace, string quarter)
    {
        foreach (var name in Workplace.Samples.Keys.Where(n => n == $"metric-values-{quarter}.csv" || n == $"decisions-{quarter}.csv"))
        {
            Drop(workplace, name, name, column: 1);
        }
    }

    /// <summary>A quarter with the figures of another, in which some trusts have changed places.</summary>
    public static void DropLike(Workplace workplace, string quarter, string other, string name) => Drop(
        workplace, $"metric-values-{other}.csv", name, column: 1, line => Swapped(line.Replace(other, quarter, StringComparison.Ordinal), ("R0A", "RA2"), ("RRU", "RYD"), ("RDY", "RGD")));

    private static void Drop(Workplace workplace, string sample, string name, int column, Func<string, string>? change = null)
    {
        var lines = File.ReadAllLines(Workplace.Samples[sample]);
        workplace.DropText(name, string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Where(l => Codes.Contains(l.Split(',')[column])).Select(change ?? (l => l)))) + '\n');
    }

    private static string Swapped(string line, params (string One, string Other)[] pairs)
    {
        foreach (var (one, other) in pairs)
        {
            line = line.Contains($",{one},", StringComparison.Ordinal)
                ? line.Replace($",{one},", $",{other},", StringComparison.Ordinal)
                : line.Replace($",{other},", $",{one},", StringComparison.Ordinal);
        }

        return line;
    }
}
