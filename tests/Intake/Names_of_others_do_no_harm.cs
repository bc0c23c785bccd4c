using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using NofPipeline.Files;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Intake.Tests;

/// <summary>Files are named after names that others chose, also on file systems that take less than theirs did.</summary>
public sealed class Names_of_others_do_no_harm
{
    private const string Sha = "0f343b0931126a20f133d67c2b018a3b1a1d6f2e6a0e8f6a1c0c6f3b4a1d2e3f";

    [Theory]
    [InlineData("acute-trust-data-q1-25-26.csv")]
    [InlineData("Ärzte & Räte (2).CSV")]
    [InlineData("\U0001F3E5 values.csv")]
    [InlineData("no-ending")]
    [InlineData("console.csv")]
    public void An_ordinary_name_stays_as_it_is(string name) => Assert.Equal(name, FileNames.Safe(name, Sha));

    [Theory]
    [InlineData("two\nlines.csv", "two_lines-0f343b093112.csv")]
    [InlineData("..\\..\\up.csv", ".._.._up-0f343b093112.csv")]
    [InlineData("C:drive.csv", "C_drive-0f343b093112.csv")]
    [InlineData("NUL.csv", "_NUL-0f343b093112.csv")]
    [InlineData("com1.tar.csv", "_com1.tar-0f343b093112.csv")]
    [InlineData("aux", "_aux-0f343b093112")]
    [InlineData("ends in dot.", "ends in dot_-0f343b093112")]
    [InlineData("ends in space.csv ", "ends in space-0f343b093112.csv_")]
    [InlineData("\u202Evsc.exe", "_vsc-0f343b093112.exe")]
    public void What_some_file_system_does_not_take_is_replaced_and_the_hash_tells_names_apart(string name, string safe) =>
        Assert.Equal(safe, FileNames.Safe(name, Sha));

    [Fact]
    public void A_long_name_is_cut_between_characters_and_keeps_its_ending()
    {
        var safe = FileNames.Safe($"{string.Concat(Enumerable.Repeat("\U0001F3E5", 62))}abc.csv", Sha);

        Assert.EndsWith("\U0001F3E5-0f343b093112.csv", safe, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(safe), 190, 200);
    }

    [Fact]
    public async Task Whatever_a_file_is_called_it_gets_a_receipt_and_leaves_the_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not take these names.");
        using var place = new IntakeFolder();
        string[] names =
        [
            "two\nlines.csv", "up\\..\\..\\out.csv", "C:drive.csv", "NUL.csv", "com1.csv", "\U0001F3E5.csv", "\u202Evsc.csv", "Case.csv", "case.csv", "CASE.CSV",
            "$(reboot);'\".csv", "-rf", new string('n', 251) + ".csv", string.Concat(Enumerable.Repeat("é", 127)), new string('x', 255),
        ];
        foreach (var (i, name) in names.Index())
        {
            place.Drop(name, IntakeFolder.Header + $"{2001 + i}-01,RJ1,mrsa-cases,1,,\n");
        }

        Assert.Empty(await place.TakeInAsync());

        Assert.Equal(names.Order(StringComparer.Ordinal), (await place.OutcomesAsync()).Select(o => o.Name).Order(StringComparer.Ordinal));
        Assert.All(await place.OutcomesAsync(), o => Assert.Equal(IntakeOutcome.Accepted, o.Outcome));
        Assert.Empty(await place.ResumeAsync());
        Assert.Empty(IntakeFolder.Names(place.Folder.Inbox));
        Assert.Equal(names.Length, IntakeFolder.Names(place.Folder.Archive).Count);
        var receipts = Directory.GetFiles(place.Folder.Receipts, "*.receipt.json").Select(f => (string?)JsonNode.Parse(File.ReadAllText(f))!["file"]);
        Assert.Equal(names.Order(StringComparer.Ordinal), receipts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_not_UTF_8_is_pointed_out_and_left_where_it_is()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        using var place = new IntakeFolder();
        await ShellAsync("printf x > \"$(printf 'val\\374es.csv')\"");
        place.Drop("z.csv", IntakeFolder.Figures(1));

        Assert.Equal(["val\uFFFDes.csv"], await place.TakeInAsync());

        Assert.Equal([("z.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
        Assert.Single(place.Folder.Waiting());
        // The runtime, which cannot name the file, cannot remove it either.
        await ShellAsync("rm val*");

        async Task ShellAsync(string command)
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = place.Folder.Inbox })!;
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, shell.ExitCode);
        }
    }

    [Fact]
    public void A_name_is_shown_on_one_line() => Assert.Equal("a\\u{000A}b\\u{202E}c\\u{001B}.csv", FileNames.Shown("a\nb\u202Ec\u001B.csv"));
}
