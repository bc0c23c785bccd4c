namespace NofPipeline.Support;

/// <summary>Sample files, by name: all of them, those of the newest quarters, or of a few trusts of each type, which take a fraction of the time.</summary>
public sealed class Nation
{
    private static readonly HashSet<string> Few =
    [
        "R0A", "R0B", "RAE", "RJ1", "RJ2", "RJ7", "RTE",
        "G6V2S", "RDY", "RW4", "RP1", "RT1", "RV9", "RY2",
        "RRU", "RX6", "RX8", "RX9", "RYA", "RYD", "RYE",
    ];

    private static readonly string[] Early = ["2025-26Q1.csv", "2025-26Q2.csv"];

    private Nation(IReadOnlyDictionary<string, string> files) => Files = files;

    /// <summary>Every trust in every quarter of the samples.</summary>
    public static Nation Whole { get; } = new(Workplace.Samples.ToDictionary(f => f.Key, f => File.ReadAllText(f.Value), StringComparer.Ordinal));

    /// <summary>Every trust in the newest quarters, from Q3 2025/26 on: for tests that ask for known figures of these.</summary>
    public static Nation Newest { get; } = new(Whole.Files
        .Where(f => !Early.Any(quarter => f.Key.EndsWith(quarter, StringComparison.Ordinal)))
        .ToDictionary(StringComparer.Ordinal));

    /// <summary>Seven trusts of each type in the newest quarters, with all that the samples say of them: for tests in which the nation is not the point.</summary>
    public static Nation Handful { get; } = new(Newest.Files.ToDictionary(f => f.Key, f => Cut(f.Value), StringComparer.Ordinal));

    /// <summary>Texts by file name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    private static string Cut(string text)
    {
        var rows = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var organisation = Array.FindIndex(rows[0].Split(','), column => column is "code" or "org_code" or "Trust_code");
        return string.Concat(rows.Where((row, i) => i == 0 || Few.Contains(row.Split(',')[organisation])).Select(row => row + "\n"));
    }
}
