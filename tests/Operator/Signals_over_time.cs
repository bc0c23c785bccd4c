using System.Globalization;
using System.Text.Json;

namespace NofPipeline.Operator.Tests;

/// <summary>An operator asks which figures have changed beyond what they vary by.</summary>
public sealed class Signals_over_time(National_sample sample)
{
    [Fact]
    public async Task Three_quarters_are_too_few_and_it_is_said()
    {
        var workplace = await sample.DoneAsync();

        var answer = await Nof.RunAsync(["signals", "RDY"], Sample.SettingsOf(workplace));

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Approval.IsAsApproved("signals-quarters", answer.Output, workplace.Root);
    }

    [Fact]
    public async Task Months_are_charted()
    {
        using var workplace = Workplace.With("organisations.csv", "metric-values-2025-26Q4.csv");
        workplace.DropText("monthly.csv", Months());
        var (exitCode, output) = await workplace.RunHereAsync();
        Assert.True(exitCode == 0, output);
        var before = await workplace.StateAsync();

        var all = await Nof.RunAsync(["signals", "RJ1"], Sample.SettingsOf(workplace));
        Assert.Equal((0, ""), (all.ExitCode, all.Errors));
        Approval.IsAsApproved("signals-months", all.Output, workplace.Root);

        var one = await Nof.RunAsync(["signals", "RJ1", "--metric", "OF0013", "--year-on-year"], Sample.SettingsOf(workplace));
        Approval.IsAsApproved("signals-year-on-year", one.Output, workplace.Root);

        var json = await Nof.RunAsync(["signals", "RJ1", "--metric", "OF0010", "--json"], Sample.SettingsOf(workplace));
        using var document = JsonDocument.Parse(json.Output);
        var metric = document.RootElement.GetProperty("metrics").EnumerateArray().Single();
        Assert.Equal(("too-few-points", 11, JsonValueKind.Null), (metric.GetProperty("status").GetString(), metric.GetProperty("points").GetArrayLength(), metric.GetProperty("limits").ValueKind));
        Assert.Equal(before, await workplace.StateAsync());
    }

    [Theory]
    [InlineData("RZZ")]
    [InlineData("RDY", "--metric", "OF0028")]
    public async Task What_is_not_there_is_said(params string[] arguments)
    {
        var answer = await Nof.RunAsync(["signals", .. arguments], Sample.SettingsOf(await sample.DoneAsync()));

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(arguments[0], answer.Errors, StringComparison.Ordinal);
    }

    /// <summary>A&amp;E for 30 months, better in the last four, and cancer for eleven months with one missing.</summary>
    private static string Months()
    {
        var months = Enumerable.Range(0, 30).Select(i => new DateOnly(2024, 1, 1).AddMonths(i)).ToList();
        var attendances = months.Select((m, i) => Line(m, "ae-four-hours", 7000 + (i * 7 % 5 * 40) + (i >= 26 ? 800 : 0), 10000));
        var cancer = months.TakeLast(12).Where((_, i) => i != 5).Select((m, i) => Line(m, "cancer-28-days", 780 + (i * 3 % 4 * 5), 1000));
        return "period,org_code,measure,numerator,denominator,value\n" + string.Concat(attendances.Concat(cancer));
    }

    private static string Line(DateOnly month, string measure, int numerator, int denominator) =>
        string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM},RJ1,{measure},{numerator},{denominator},\n");
}
