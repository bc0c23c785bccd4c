using System.Globalization;
using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Rules;
using NofPipeline.Files;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Intake.Tests;

/// <summary>Files of made-up acute trusts (R00, R01, ...), and what the gates say of the last of them.</summary>
internal static class GateTexts
{
    public const string ValuesHeader = "quarter,org_code,metric_id,unit,value,order,reporting_period\n";
    public const string MonthsHeader = "period,org_code,measure,numerator,denominator,value\n";

    public static string Code(int trust) => string.Create(CultureInfo.InvariantCulture, $"R{trust:00}");

    public static string Register(int trusts, Func<int, string>? validTo = null) =>
        "code,name,type,subtype,region,valid_from,valid_to,successor\n"
        + Rows(trusts, i => $"{Code(i)},Trust {i},acute,,London,2019-04-01,{validTo?.Invoke(i)},");

    public static Quarter FirstQuarter(MethodDefinition method) => Quarter.Of(method.StartYear, 1);

    /// <summary>A quarter's values; a trust without one has no row. The reporting period is the quarter unless another is named.</summary>
    public static string Values(string quarter, string metric, string unit, int trusts, Func<int, decimal?> value, string? period = null) =>
        ValuesHeader + Rows(trusts, i => value(i) is { } v ? string.Create(CultureInfo.InvariantCulture, $"{quarter},{Code(i)},{metric},{unit},{v},,{period ?? quarter}") : null);

    /// <summary>A month's figures; the text is numerator, denominator and value.</summary>
    public static string Months(string month, int trusts, Func<int, string?> figure) =>
        MonthsHeader + Rows(trusts, i => figure(i) is { } f ? $"{month},{Code(i)},ae-four-hours,{f}" : null);

    public static FeedFile Read(string name, string text)
    {
        var file = FeedReader.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Empty(file.Findings);
        return file;
    }

    /// <summary>Files as they are accepted, oldest first.</summary>
    public static IReadOnlyList<AcceptedFile> Accepted(IEnumerable<FeedFile> files) =>
        [.. files.Select((file, i) => new AcceptedFile(i + 1, new string('0', 64), file.Name, file))];

    /// <summary>What the gates say of the last file, the others being in force.</summary>
    public static IReadOnlyList<Finding> Check(params string[] texts) => Check(EmbeddedGates.Rules, texts);

    public static IReadOnlyList<Finding> Check(GateRules rules, params string[] texts)
    {
        var files = Accepted(texts.Select((text, i) => Read($"file-{i + 1}.csv", text)));
        return new QualityGates(rules, MethodCatalogue.Embedded()).Check(files[^1], [.. files.SkipLast(1)], [], []);
    }

    public static IEnumerable<string> Codes(params string[] texts) => Check(texts).Select(f => f.Code);

    private static string Rows(int trusts, Func<int, string?> row) =>
        string.Concat(Enumerable.Range(0, trusts).Select(row).OfType<string>().Select(r => r + "\n"));
}
