namespace NofPipeline.Pipeline.Tests;

/// <summary>A file with an error is rejected whole, with line, column, raw text and hint; the rest of the batch goes on.</summary>
public sealed class Bad_files_are_explained_and_do_no_harm
{
    private const string Header = "quarter,org_code,metric_id,unit,value,order,reporting_period\n";
    private const string Good = "2025-26Q4,RJ1,OF0082,%,4.5,,Q3 2025/26\n";

    [Theory]
    [InlineData(Header + Good + "2025-26Q4,RJ7,OF9999,%,4.5,,x\n", "metric-unknown", 3, "metric_id", "OF9999")]
    [InlineData(Header + Good + "2031-32Q1,RJ7,OF0082,%,4.5,,x\n", "quarter-unknown", 3, "quarter", "2031-32Q1")]
    [InlineData(Header + Good + "2025-26Q4,RJ7,OF0082,%,\"1,234.5\",,x\n", "number-malformed", 3, "value", "1,234.5")]
    [InlineData(Header + Good + "2025-26Q4,RJ1,OF0082,%,4.6,,x\n", "duplicate-conflicting", 3, null, null)]
    [InlineData("quarter,org_code,metric_id,unit,order,reporting_period\n2025-26Q4,RJ1,OF0082,%,,x\n", "column-missing", 1, "value", null)]
    [InlineData(Header + "2025-26Q4,RJ1,OF0082,days,4.5,,x\n", "unit-unknown", 2, "unit", "days")]
    [InlineData(Header + "2025-26Q4,RJ1,OF1046,score,5,,x\n", "score-not-allowed", 2, "value", "5")]
    [InlineData("quarter,org_code,decision,value,reason,decided_by,decided_on\n2025-26Q4,RJ1,promotion,1,a,b,\n", "decision-unknown", 2, "decision", "promotion")]
    public async Task A_bad_file_among_good_ones(string text, string code, int line, string? column, string? raw)
    {
        using var workplace = Workplace.Of(Nation.Handful, "organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv");
        workplace.DropText("bad.csv", text);

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.Equal(1, exitCode);
        var receipt = workplace.Receipt("bad.csv");
        Assert.Equal("rejected", (string?)receipt["outcome"]);
        var finding = Assert.Single(receipt["findings"]!.AsArray(), f => (string?)f!["code"] == code)!;
        Assert.Equal("bad.csv", (string?)finding["file"]);
        Assert.Equal(line, (int)finding["line"]!);
        if (column is not null)
        {
            Assert.Equal(column, (string?)finding["column"]);
        }

        if (raw is not null)
        {
            Assert.Equal(raw, (string?)finding["raw"]);
        }

        Assert.False(string.IsNullOrWhiteSpace((string?)finding["hint"]), "A finding says how to mend it.");
        Assert.Contains(code, output, StringComparison.Ordinal);
        Assert.Contains(code, File.ReadAllText(Path.Combine(workplace.Drop, "receipts", "bad.csv.errors.csv")), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(workplace.Drop, "rejected")))));
        Assert.Equal(1, workplace.LatestVersion("2025-26Q4"));
    }

    [Fact]
    public async Task A_mended_file_dropped_again_under_the_same_name_just_works()
    {
        using var workplace = Workplace.Of(Nation.Handful, "organisations.csv", "decisions-2025-26Q4.csv");
        var good = Nation.Handful.Files["metric-values-2025-26Q4.csv"];
        workplace.DropText("values.csv", good.Replace("2025-26Q4,R0A,OF0082,%,", "2025-26Q4,R0A,OF0082,%,x", StringComparison.Ordinal));
        Assert.Equal(1, (await workplace.RunHereAsync()).ExitCode);
        Assert.False(Directory.Exists(Path.Combine(workplace.Out, "2025-26Q4")));

        workplace.DropText("values.csv", good);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);

        Assert.Equal("accepted", (string?)workplace.Receipt("values.csv")["outcome"]);
        Assert.False(File.Exists(Path.Combine(workplace.Drop, "receipts", "values.csv.errors.csv")));
        Assert.Equal(1, workplace.LatestVersion("2025-26Q4"));
    }

    [Fact]
    public async Task Rows_of_an_unknown_organisation_are_set_aside_and_used_once_the_register_knows_it()
    {
        using var workplace = Workplace.Of(Nation.Handful, "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv");
        var register = Nation.Handful.Files["organisations.csv"].TrimEnd().Split('\n');
        workplace.DropText("register.csv", string.Join('\n', register.Where(l => !l.StartsWith("RX8,", StringComparison.Ordinal))) + '\n');
        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.Equal(0, exitCode);
        var finding = workplace.Receipt("metric-values-2025-26Q4.csv")["findings"]!.AsArray().First()!;
        Assert.Equal("organisation-unknown", (string?)finding["code"]);
        Assert.Equal("RX8", (string?)finding["raw"]);
        Assert.Contains("Q4 2025/26 is provisional", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workplace.Out, "2025-26Q4")));

        workplace.DropFiles(Nation.Handful, "organisations.csv");
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);

        Assert.Equal(1, workplace.LatestVersion("2025-26Q4"));
        Assert.Contains("RX8", workplace.Bundle("2025-26Q4", 1)["nof-2025-26Q4-league-tables.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_without_one_of_its_slices_is_provisional_and_not_published()
    {
        using var workplace = Workplace.With("organisations.csv", "metric-values-2025-26Q4.csv");

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains("financial-override of acute", output, StringComparison.Ordinal);
        Assert.Empty(workplace.Events());
        Assert.False(Directory.Exists(Path.Combine(workplace.Out, "2025-26Q4")));
    }

    [Theory]
    [InlineData("Nof__Intake__Settle", "-00:00:01", "Nof:Intake:Settle")]
    [InlineData("Nof__Intake__Settle", "02:00:00", "Nof:Intake:Settle")]
    [InlineData("Nof__Intake__Settle", "soon", "Nof:Intake:Settle")]
    [InlineData("Nof__Intake__FreeDisk", "-1", "Nof:Intake:FreeDisk")]
    [InlineData("Nof__Transport", "Pigeon", "Nof:Transport")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string key, string value, string named)
    {
        using var workplace = Workplace.Of(Nation.Handful, "organisations.csv");

        var (exitCode, output) = await workplace.RunHereAsync((key, value));

        Assert.Equal(2, exitCode);
        Assert.Contains(named, output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(workplace.Drop, "organisations.csv")));
    }

    [Fact]
    public async Task An_unknown_option_is_refused()
    {
        using var workplace = new Workplace();
        using var process = workplace.Start(["--twice"]);

        var (exitCode, output) = await Workplace.EndOfAsync(process);

        Assert.Equal(2, exitCode);
        Assert.Contains("--twice", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_named()
    {
        using var workplace = new Workplace();
        Directory.CreateDirectory(Path.Combine(workplace.Data, "nof.db"));

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("could not be started", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_folder_of_another_store_is_left_as_it_is()
    {
        string[] quarter = ["organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv"];
        using var workplace = Workplace.Of(Nation.Handful, quarter);
        await workplace.RunHereAsync();
        var events = File.ReadAllText(Path.Combine(workplace.Out, "events.jsonl"));
        Directory.Delete(workplace.Data, recursive: true);
        Directory.Delete(workplace.Drop, recursive: true);
        workplace.DropFiles(Nation.Handful, quarter);

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("Name another output folder", output, StringComparison.Ordinal);
        Assert.Equal(events, File.ReadAllText(Path.Combine(workplace.Out, "events.jsonl")));
    }
}
