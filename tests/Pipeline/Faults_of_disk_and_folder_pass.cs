using System.Security.Cryptography;
using System.Text;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Pipeline.Tests;

/// <summary>A full disk, a folder that cannot be written and a file that may not be read: a sentence says what to do, and when it is done everything goes on by itself.</summary>
public sealed class Faults_of_disk_and_folder_pass
{
    private static readonly (string, string)[] Quick = [("Nof__Intake__Settle", "00:00:00"), ("Nof__Intake__Poll", "00:00:00.200")];

    [Theory]
    [InlineData("content", "Free space there")]
    [InlineData("store", "full")]
    [InlineData("receipts", "Free space there")]
    [InlineData("archive", "Free space there")]
    public async Task A_disk_that_is_full(string site, string said)
    {
        using var workplace = new Workplace();
        var folder = site switch
        {
            "content" => Path.Combine(workplace.Data, "content"),
            "store" => Path.Combine(workplace.Data, "store"),
            _ => Path.Combine(workplace.Drop, site),
        };
        using var disk = SmallDisk.At(folder);
        var store = Path.Combine(workplace.Data, site == "store" ? "store" : ".", "nof.db");
        await using var program = Running.Of(workplace.StartService("Ingestion", [.. Quick, ("Nof__Sqlite__Path", store), ("Nof__Intake__FreeDisk", "0")]));
        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, ".nof-ingestion.lock")) && File.Exists(store));

        disk.Fill();
        workplace.DropFiles(Nation.Handful, "organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv");
        await program.UntilAsync(() => program.Output.Contains(said, StringComparison.Ordinal));
        Assert.Equal(3, Originals(workplace));

        disk.MakeRoom();
        await program.UntilAsync(() => Originals(workplace) == 0);
        await program.UntilAsync(() => program.Output.Contains("inputs of 2025-26Q4: version 1 committed (final: True)", StringComparison.Ordinal));

        await program.KillAsync();
        Assert.Equal([IntakeOutcome.Accepted, IntakeOutcome.Accepted, IntakeOutcome.Accepted], (await AllAsync(store)).Select(f => f.Outcome));
        Assert.Equal(3, Directory.GetFiles(Path.Combine(workplace.Drop, "receipts"), "*.receipt.json").Length);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(workplace.Drop, "archive"), "*.csv").Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(workplace.Data, "content"), ".incoming-*"));
    }

    [Fact]
    public async Task Intake_pauses_below_the_floor_and_goes_on_above_it()
    {
        using var workplace = new Workplace();
        using var disk = SmallDisk.At(Path.Combine(workplace.Data));
        await using var program = Running.Of(workplace.StartService("Ingestion", [.. Quick, ("Nof__Intake__FreeDisk", "4")]));
        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Data, "nof.db")) && Directory.Exists(workplace.Drop));

        disk.Fill();
        await program.UntilAsync(() => program.Output.Contains("Intake pauses.", StringComparison.Ordinal));
        workplace.DropFiles(Nation.Handful, "organisations.csv");
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(workplace.Drop, "organisations.csv")), "Nothing is taken in below the floor.");

        disk.MakeRoom();
        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, "receipts", "organisations.csv.receipt.json")));
        await program.KillAsync();
        Assert.Equal(1, program.Output.Split("Intake pauses.").Length - 1);
        Assert.Contains("Nof:Intake:FreeDisk keeps 4 MB free", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_should_stop_by_itself_says_that_the_disk_is_too_full()
    {
        using var workplace = Workplace.Of(Nation.Handful, "organisations.csv");

        var (exitCode, output) = await workplace.RunHereAsync(("Nof__Intake__FreeDisk", "1000000000"));

        Assert.Equal(3, exitCode);
        Assert.Contains("Nof:Intake:FreeDisk", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(workplace.Drop, "organisations.csv")));
    }

    [Fact]
    public async Task A_folder_that_is_made_read_only()
    {
        using var workplace = new Workplace();
        using var disk = SmallDisk.At(workplace.Drop);
        await using var program = Running.Of(workplace.StartService("Ingestion", [.. Quick, ("Nof__Intake__FreeDisk", "0")]));
        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, ".nof-ingestion.lock")));
        await program.KillAsync();

        workplace.DropFiles(Nation.Handful, "organisations.csv");
        disk.MakeReadOnly();
        await using var second = Running.Of(workplace.StartService("Ingestion", [.. Quick, ("Nof__Intake__FreeDisk", "0")]));
        await second.UntilAsync(() => second.Output.Contains("Make it writable", StringComparison.Ordinal), "the remedy");

        disk.MakeWritable();
        await second.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, "receipts", "organisations.csv.receipt.json")));
        await second.KillAsync();
        Assert.DoesNotContain("another process", second.Output, StringComparison.Ordinal);
        Assert.Equal([IntakeOutcome.Accepted], (await AllAsync(Path.Combine(workplace.Data, "nof.db"))).Select(f => f.Outcome));
    }

    [Fact]
    public async Task A_file_and_a_folder_without_the_rights_to_them()
    {
        using var workplace = new Workplace();
        Assert.SkipUnless(Unprivileged.IsPossible, "A process without the rights of root cannot be started here.");
        workplace.DropFiles(Nation.Handful, "organisations.csv", "decisions-2025-26Q4.csv");
        Unprivileged.Own(workplace.Root);
        Unprivileged.Allow("000", Path.Combine(workplace.Drop, "organisations.csv"));
        await using var program = Running.Of(workplace.StartServiceThrough(Unprivileged.Program, "Ingestion", [.. Quick, ("Nof__Intake__FreeDisk", "0")]));

        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, "receipts", "decisions-2025-26Q4.csv.receipt.json")));
        await program.UntilAsync(() => program.Output.Contains("organisations.csv cannot be read", StringComparison.Ordinal));
        Unprivileged.Allow("500", workplace.Drop);
        Unprivileged.Allow("400", Path.Combine(workplace.Drop, "organisations.csv"));
        await program.UntilAsync(() => program.Output.Contains("Give the process's user the right", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(workplace.Drop, "organisations.csv")));

        Unprivileged.Allow("700", workplace.Drop);
        await program.UntilAsync(() => Directory.GetFiles(workplace.Drop, "*.csv").Length == 0);
        await program.KillAsync();
        Assert.Equal([IntakeOutcome.Accepted, IntakeOutcome.Accepted], (await AllAsync(Path.Combine(workplace.Data, "nof.db"))).Select(f => f.Outcome));
        Assert.Equal(1, program.Output.Split("organisations.csv cannot be read").Length - 1);
    }

    [Fact]
    public async Task A_drop_folder_that_goes_away_is_waited_for_and_a_folder_in_it_is_named()
    {
        using var workplace = new Workplace();
        await using var program = Running.Of(workplace.StartService("Ingestion", Quick));
        await program.UntilAsync(() => program.Output.Contains("was not there and has been made", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(workplace.Drop, "April"));
        await program.UntilAsync(() => program.Output.Contains("April is a folder: nothing in it is taken in", StringComparison.Ordinal));

        Directory.Move(workplace.Drop, $"{workplace.Drop}-away");
        await program.UntilAsync(() => program.Output.Contains("is not there any more: put it back", StringComparison.Ordinal));
        Assert.False(Directory.Exists(workplace.Drop));
        Directory.Move($"{workplace.Drop}-away", workplace.Drop);
        workplace.DropFiles(Nation.Handful, "organisations.csv");
        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, "receipts", "organisations.csv.receipt.json")));
        await program.KillAsync();
        Assert.Equal(1, program.Output.Split("April is a folder").Length - 1);
    }

    /// <summary>A copy over a share that stalls: the half is waited for while it is open, and what comes after it was closed and taken in corrects it.</summary>
    [Fact]
    public async Task A_copy_that_stalls_counts_as_a_whole_in_the_end()
    {
        using var workplace = new Workplace();
        await using var program = Running.Of(workplace.StartService("Ingestion", Quick));
        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, ".nof-ingestion.lock")));
        var (name, text) = ("organisations.csv", Nation.Handful.Files["organisations.csv"]);
        var half = text.IndexOf('\n', text.Length / 2) + 1;
        await using (var copy = new StreamWriter(Path.Combine(workplace.Drop, name)))
        {
            await copy.WriteAsync(text[..half]);
            await copy.FlushAsync(TestContext.Current.CancellationToken);
            await program.UntilAsync(() => program.Output.Contains($"{name} stays where it is: a program has it open for writing", StringComparison.Ordinal));
            await copy.WriteAsync(text[half..]);
        }

        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, "receipts", $"{name}.receipt.json")));
        await program.KillAsync();
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Assert.Single(await AllAsync(Path.Combine(workplace.Data, "nof.db"))).Sha256);
    }

    [Fact]
    public async Task A_file_that_never_stops_growing_holds_up_no_other()
    {
        using var workplace = new Workplace();
        await using var program = Running.Of(workplace.StartService("Ingestion", ("Nof__Intake__Settle", "00:00:00.500"), ("Nof__Intake__Poll", "00:00:00.100")));
        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, ".nof-ingestion.lock")));
        workplace.DropFiles(Nation.Handful, "organisations.csv");

        await program.UntilAsync(() =>
        {
            File.AppendAllText(Path.Combine(workplace.Drop, "endless.csv"), "more\n");
            return File.Exists(Path.Combine(workplace.Drop, "receipts", "organisations.csv.receipt.json"));
        });
        Assert.True(File.Exists(Path.Combine(workplace.Drop, "endless.csv")));

        await program.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, "receipts", "endless.csv.receipt.json")));
        await program.KillAsync();
    }

    /// <summary>Files that have not left the folder, also those that are held there under a hidden name.</summary>
    private static int Originals(Workplace workplace) => Directory.GetFiles(workplace.Drop).Count(f => Path.GetFileName(f) != ".nof-ingestion.lock");

    private static async Task<IReadOnlyList<IntakeRecord>> AllAsync(string path)
    {
        using var store = SqliteStore.Open(path, TimeProvider.System);
        return await store.AllAsync(TestContext.Current.CancellationToken);
    }
}
