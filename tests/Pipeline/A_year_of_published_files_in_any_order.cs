using System.Text.RegularExpressions;

namespace NofPipeline.Pipeline.Tests;

/// <summary>
/// NHS England's own layout for a whole year: four quarters, three files each. Two quarters are those of the samples as our bundles write
/// them; the first two are the same figures under other quarters, with another method rule in force there.
/// </summary>
public sealed partial class A_year_of_published_files_in_any_order(Undisturbed_handful undisturbed)
{
    private static readonly string[] Quarters = ["2025-26Q1", "2025-26Q2", "2025-26Q3", "2025-26Q4"];

    [Fact]
    public async Task The_year_ends_the_same_whatever_the_order()
    {
        using var atOnce = new Workplace();
        var year = Year();
        Assert.Equal(12, year.Count);
        Drop(atOnce, year);
        var (exitCode, output) = await atOnce.RunHereAsync();
        Assert.True(exitCode == 0, output);

        foreach (var seed in Enumerable.Range(1, Thorough.Count(modest: 1, thorough: 5)))
        {
            using var oneByOne = new Workplace();
            var files = year.ToArray();
            new Random(seed).Shuffle(files);
            foreach (var pair in files.Chunk(2))
            {
                Drop(oneByOne, pair);
                (exitCode, output) = await oneByOne.RunHereAsync();
                Assert.True(exitCode == 0, output);
            }

            Assert.All(Quarters, q => Assert.Equal(
                atOnce.Bundle(q, atOnce.LatestVersion(q)), oneByOne.Bundle(q, oneByOne.LatestVersion(q))));
        }
    }

    /// <summary>The published form carries the rank within the type only, so ties across types stay ties.</summary>
    private List<KeyValuePair<string, string>> Year()
    {
        string[][] asOther = [["2025-26Q3", "Q3 2025/26", "Q1 2025/26"], ["2025-26Q4", "Q4 2025/26", "Q2 2025/26"], ["2025-26Q3", "", ""], ["2025-26Q4", "", ""]];
        return
        [
            .. from other in asOther
               from file in undisturbed.Place.Bundle(other[0], 1)
               where MetricResults().IsMatch(file.Key)
               let text = other[1].Length == 0 ? file.Value : Regex.Replace(file.Value, $"(?m)^{other[1]},", $"{other[2]},")
               select KeyValuePair.Create($"{text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..][..2]}-{file.Key}", text),
        ];
    }

    private static void Drop(Workplace workplace, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (name, text) in files)
        {
            workplace.DropText(name, text);
        }
    }

    [GeneratedRegex("metric-results-.*csv$")]
    private static partial Regex MetricResults();
}
