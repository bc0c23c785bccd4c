using System.IO.Compression;
using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files;

namespace NofPipeline.Explain.Tests;

/// <summary>Monthly files of a quarter of which nothing is stated, each with something that makes bytes hard to find.</summary>
internal static class MonthlyFiles
{
    public static readonly Quarter Quarter = Quarter.Parse("2025-26Q2");

    private static readonly string[] Trusts = ["RJ1", "R0A", "RXC"];

    private static readonly (string Code, int Number, string Name)[] Months = [("2025-07", 7, "JULY"), ("2025-08", 8, "AUGUST"), ("2025-09", 9, "SEPTEMBER")];

    public static void DropInto(Workplace workplace)
    {
        Directory.CreateDirectory(workplace.Drop);
        foreach (var month in Months)
        {
            // A byte order mark, Windows line ends, and every field in quotation marks.
            File.WriteAllText(Path.Combine(workplace.Drop, $"ae-{month.Code}.csv"), Attendances(month.Name, month.Number), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        File.WriteAllBytes(Path.Combine(workplace.Drop, "rtt-2025-09.zip"), Zip("RTT-September-2025-full-extract.csv", WaitingTimes()));
        File.WriteAllText(Path.Combine(workplace.Drop, "monthly-figures.csv"), CancerAndCategory2());
    }

    private static string Attendances(string month, int number)
    {
        var rows = Trusts.Select((trust, i) => (Period: $"MSitAE-{month}-2025", Code: trust, All: 9000 + (100 * number) + i, Type2: 350, Over: 2000 + (37 * i) + number)).ToList();
        return Csv("ae-monthly", "\r\n", quoted: true, rows
            .Append((Period: "TOTAL", Code: "TOTAL", All: rows.Sum(r => r.All), Type2: rows.Sum(r => r.Type2), Over: rows.Sum(r => r.Over)))
            .Select(row => (Func<string, string>)(column => Attendances(row, column))));
    }

    private static string Attendances((string Period, string Code, int All, int Type2, int Over) row, string column) => column switch
    {
        "Period" => row.Period,
        "Org Code" => row.Code,
        "Org name" => $"The \"{row.Code}\",\r\nover two lines, naïve",
        "A&E attendances Type 1" => $"{row.All}",
        "A&E attendances Type 2" => $"{row.Type2}",
        "Attendances over 4hrs Type 1" => $"{row.Over}",
        _ when column.Contains("ttendances", StringComparison.Ordinal) || column.Contains("atients", StringComparison.Ordinal) || column.Contains("dmissions", StringComparison.Ordinal) => "0",
        _ => "text",
    };

    /// <summary>Two commissioners for each provider, so that a value is made of two lines.</summary>
    private static string WaitingTimes() => Csv("rtt-full-extract", "\n", quoted: false, Trusts.SelectMany((trust, i) => new[] { "15E", "92G" }.SelectMany(commissioner => new[] { "C_100", "C_999" }
        .Select(function => (Func<string, string>)(column => column switch
        {
            "Period" => "RTT-September-2025",
            "Provider Org Code" => trust,
            "Commissioner Org Code" => commissioner,
            "RTT Part Type" => "Part_2",
            "Treatment Function Code" => function,
            "Gt 03 To 04 Weeks SUM 1" => $"{400 + i}",
            "Gt 20 To 21 Weeks SUM 1" => "150",
            "Gt 60 To 61 Weeks SUM 1" => $"{5 + i}",
            "Total All" => $"{400 + i + 150 + 5 + i}",
            _ when column.StartsWith("Gt ", StringComparison.Ordinal) => i == 0 ? string.Empty : "0",
            _ => "text",
        })))));

    private static string CancerAndCategory2() =>
        "\"period\",\"org_code\",\"measure\",\"numerator\",\"denominator\",\"value\"\n"
        + string.Concat(Months.SelectMany(m => Trusts.Select((t, i) => $"{m.Code},{t},cancer-28-days,\"{700 + i + m.Number}\", {1000 + i} ,\n")))
        + "2025-09,RX8,ambulance-category-2,,,1834.5\n";

    private static string Csv(string layout, string lineEnd, bool quoted, IEnumerable<Func<string, string>> rows)
    {
        var columns = FeedLayouts.All.Single(l => l.Id == layout).Columns.Select(c => c.Name).ToList();
        string Cell(string text) => quoted ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        return string.Concat(rows.Select(row => columns.Select(row)).Prepend(columns).Select(cells => string.Join(',', cells.Select(Cell)) + lineEnd));
    }

    private static byte[] Zip(string name, string text)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
            entry.LastWriteTime = new DateTimeOffset(2025, 11, 13, 9, 30, 0, TimeSpan.Zero);
            using var content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
