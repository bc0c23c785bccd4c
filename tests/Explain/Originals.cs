using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NofPipeline.Explain.Tests;

/// <summary>Follows the byte ranges of an explanation's JSON into the stored originals, with nothing of the product.</summary>
internal sealed class Originals(string data)
{
    /// <summary>The value that the texts at a metric's byte ranges come to.</summary>
    public decimal ValueOf(JsonElement metric)
    {
        var lines = metric.GetProperty("lines").EnumerateArray().ToList();
        Assert.NotEmpty(lines);
        var cells = lines.ConvertAll(CellsOf);
        if (metric.GetProperty("derivation").ValueKind == JsonValueKind.Null)
        {
            return Number(Assert.Single(Assert.Single(cells)).Text);
        }

        decimal Sum(Func<string, bool> columns) => cells.Sum(line => line.Where(c => columns(c.Column)).Sum(c => Number(c.Text)));
        return metric.GetProperty("derivation").GetProperty("measure").GetString() switch
        {
            // In this quarter published, ranked and compared at one decimal.
            "ae-four-hours" => decimal.Round((1 - (Sum(Over) / Sum(c => c.StartsWith("A&E", StringComparison.Ordinal)))) * 100, 1, MidpointRounding.AwayFromZero),
            "rtt-18-weeks" => Sum(c => WeekOf(c) is >= 0 and < 18) / Sum(c => c == "Total All") * 100,
            "rtt-52-weeks" => Sum(c => WeekOf(c) >= 52) / Sum(c => c == "Total All") * 100,
            "cancer-28-days" => Sum(c => c == "numerator") / Sum(c => c == "denominator") * 100,
            "ambulance-category-2" => Sum(c => c == "value"),
            var measure => throw new NotSupportedException(measure),
        };
    }

    /// <summary>The texts at the byte ranges of one line, each checked against the text that the JSON has.</summary>
    public IReadOnlyList<(string Column, string Text)> CellsOf(JsonElement line)
    {
        var source = line.GetProperty("source");
        var sha256 = source.GetProperty("fileSha256").GetString()!;
        var bytes = File.ReadAllBytes(Path.Combine(data, "content", sha256[..2], sha256));
        if (line.GetProperty("entry").GetString() is { } name)
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var unpacked = new MemoryStream();
            using var entry = zip.GetEntry(name)!.Open();
            entry.CopyTo(unpacked);
            bytes = unpacked.ToArray();
        }

        var cells = line.GetProperty("fields").EnumerateArray().Select(f =>
        {
            var (offset, length) = (f.GetProperty("offset").GetInt32(), f.GetProperty("length").GetInt32());
            var text = Encoding.UTF8.GetString(bytes, offset, length);
            Assert.Equal(f.GetProperty("text").GetString(), text.Replace("\"\"", "\"", StringComparison.Ordinal));
            Assert.Contains((char)bytes[offset + length], ",\"\r\n");
            Assert.Contains((char)bytes[offset - 1], ",\"\n");
            return (f.GetProperty("column").GetString()!, text);
        }).ToList();
        Assert.NotEmpty(cells);
        return cells;
    }

    private static bool Over(string column) => column.StartsWith("Attendances over", StringComparison.Ordinal);

    private static int WeekOf(string column) =>
        column.StartsWith("Gt ", StringComparison.Ordinal) ? int.Parse(column.Split(' ')[1], CultureInfo.InvariantCulture) : -1;

    private static decimal Number(string text) => decimal.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
