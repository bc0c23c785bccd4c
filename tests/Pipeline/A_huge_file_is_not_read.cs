using System.Globalization;

namespace NofPipeline.Pipeline.Tests;

/// <summary>A file of 1 GB is set aside without being read into memory or copied.</summary>
public sealed class A_huge_file_is_not_read
{
    private const long Gigabyte = 1L << 30;
    private const int MostKilobytes = 300 * 1024;

    [Fact]
    public async Task It_is_quarantined_and_the_process_stays_small()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak of a process's memory is read from /proc.");
        using var workplace = Workplace.With("organisations.csv");
        await using (var huge = File.Create(Path.Combine(workplace.Drop, "huge.csv")))
        {
            huge.SetLength(Gigabyte);
        }

        await using var running = Running.Of(workplace.Start([]));
        var receipt = Path.Combine(workplace.Drop, "receipts", "huge.csv.receipt.json");
        await running.UntilAsync(() => File.Exists(receipt), "the receipt");
        var status = await File.ReadAllLinesAsync($"/proc/{running.Process.Id}/status", TestContext.Current.CancellationToken);
        var line = status.Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        var peak = int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        await running.KillAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"Peak: {peak} kB.");
        Assert.InRange(peak, 1, MostKilobytes);
        Assert.Equal("quarantined", (string?)workplace.Receipt("huge.csv")["outcome"]);
        Assert.Equal(Gigabyte, (long)workplace.Receipt("huge.csv")["bytes"]!);
        Assert.Equal("file-too-large", (string?)workplace.Receipt("huge.csv")["findings"]![0]!["code"]);
        Assert.All(Directory.GetFiles(Path.Combine(workplace.Data, "content"), "*", SearchOption.AllDirectories), f => Assert.True(new FileInfo(f).Length < Gigabyte));

        var (exitCode, _) = await workplace.RunHereAsync();
        Assert.Equal(0, exitCode);
        Assert.Equal(Gigabyte, new FileInfo(Assert.Single(Directory.GetFiles(Path.Combine(workplace.Drop, "quarantine")))).Length);
        Assert.Equal("accepted", (string?)workplace.Receipt("organisations.csv")["outcome"]);
    }

    [Fact]
    public async Task A_run_that_quarantined_a_file_says_so_by_its_exit_code()
    {
        using var workplace = Workplace.With("organisations.csv");
        await using (var large = File.Create(Path.Combine(workplace.Drop, "large.csv")))
        {
            large.SetLength(Gigabyte / 3);
        }

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("quarantined", output, StringComparison.Ordinal);
    }
}
