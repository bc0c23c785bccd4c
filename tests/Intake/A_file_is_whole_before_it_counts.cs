using System.Security.Cryptography;
using System.Text;
using NofPipeline.Snapshots.Disk;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Intake.Tests;

/// <summary>Nothing counts of which only a half may be there, and a half that counted is corrected by the whole.</summary>
public sealed class A_file_is_whole_before_it_counts : IDisposable
{
    private readonly IntakeFolder folder = new();

    [Theory]
    [InlineData(FileAccess.Write, true)]
    [InlineData(FileAccess.ReadWrite, true)]
    [InlineData(FileAccess.Read, false)]
    public void Who_has_a_file_open_for_writing_is_seen(FileAccess access, bool isSeen)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsWindows(), "Only Linux and Windows tell.");
        folder.Drop("a.csv", IntakeFolder.Figures(1));
        Assert.False(OpenForWriting.Is(folder.PathOf("a.csv")));
        using (new FileStream(folder.PathOf("a.csv"), FileMode.Open, access, FileShare.ReadWrite))
        {
            Assert.Equal(isSeen, OpenForWriting.Is(folder.PathOf("a.csv")));
        }

        Assert.False(OpenForWriting.Is(folder.PathOf("a.csv")));
        Assert.False(OpenForWriting.Is(folder.PathOf("gone.csv")));
    }

    /// <summary>The rest comes after the half was accepted, a placeholder is filled after it was rejected, and a file that was taken as a duplicate grows.</summary>
    [Theory]
    [InlineData("half", IntakeOutcome.Accepted)]
    [InlineData("", IntakeOutcome.Rejected)]
    [InlineData("twice", IntakeOutcome.Duplicate)]
    public async Task What_is_written_after_the_file_was_taken_in_comes_back_and_is_taken_in(string kind, IntakeOutcome first)
    {
        var half = kind switch { "" => string.Empty, _ => IntakeFolder.Figures(1) };
        if (kind == "twice")
        {
            await folder.DropAsync(("other.csv", half));
        }

        await using var writer = new FileStream(folder.PathOf("a.csv"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        await WriteAsync(writer, half);
        Assert.Empty(await folder.TakeInAsync());
        var taken = await folder.RecordOfAsync("a.csv");
        Assert.Equal(first, taken.Outcome);
        await folder.PutBackAsync();
        Assert.Empty(folder.Folder.Waiting());

        await WriteAsync(writer, half.Length == 0 ? IntakeFolder.Figures(2) : "2026-01,R0A,mrsa-cases,3,,\n");
        await folder.PutBackAsync();

        Assert.Equal(["a.csv"], folder.Folder.Waiting().Select(f => f.Name));
        if (first != IntakeOutcome.Rejected)
        {
            Assert.Equal(half, await File.ReadAllTextAsync(folder.Folder.PlaceFor(taken), TestContext.Current.CancellationToken));
        }

        Assert.Empty(await folder.TakeInAsync());
        var again = await folder.RecordOfAsync("a.csv");
        Assert.Equal(IntakeOutcome.Accepted, again.Outcome);
        Assert.Contains(again.Findings, f => f.Code == "written-after" && f.Message.Contains($"number {taken.Number} ", StringComparison.Ordinal));
        await folder.PutBackAsync();
        Assert.Empty(folder.Folder.Waiting());
        Assert.All(await folder.RecordsAsync(), AssertInPlace);
    }

    [Fact]
    public async Task What_was_only_touched_or_cleared_away_is_left_alone()
    {
        await folder.DropAsync(("a.csv", IntakeFolder.Figures(1)), ("b.csv", IntakeFolder.Figures(2)));
        var records = await folder.RecordsAsync();
        File.SetLastWriteTimeUtc(folder.Folder.PlaceFor(records[0]), DateTime.UtcNow.AddHours(1));
        File.Delete(folder.Folder.PlaceFor(records[1]));
        await folder.PutBackAsync();
        Assert.Empty(folder.Folder.Waiting());
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task It_is_looked_after_for_a_day(int hours, bool isSeen)
    {
        await folder.DropAsync(("a.csv", IntakeFolder.Figures(1)));
        folder.Clock.Advance(TimeSpan.FromHours(hours));
        await File.AppendAllTextAsync(folder.Folder.PlaceFor(await folder.RecordOfAsync("a.csv")), "2026-01,R0A,mrsa-cases,3,,\n", TestContext.Current.CancellationToken);
        await folder.PutBackAsync();
        Assert.Equal(isSeen ? 1 : 0, folder.Folder.Waiting().Count);
    }

    [Theory]
    [InlineData("{0}  a.csv\n", true)]
    [InlineData("{0} *a.csv\n", true)]
    [InlineData("SHA256 (a.csv) = {0}\n", true)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  a.csv\n", false)]
    public async Task A_hash_beside_a_file_proves_it(string text, bool isWhole)
    {
        var content = IntakeFolder.Figures(1);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        folder.Drop("a.csv", content);
        folder.Drop("a.csv.sha256", string.Format(System.Globalization.CultureInfo.InvariantCulture, text, hash));
        Assert.Equal([("a.csv", true)], folder.Folder.Waiting().Select(f => (f.Name, f.HasProof)));

        Assert.Equal(isWhole ? [] : ["a.csv"], await folder.TakeInAsync());
        Assert.Equal(isWhole ? 1 : 0, (await folder.RecordsAsync()).Count);
        Assert.Equal(!isWhole, File.Exists(folder.PathOf("a.csv.sha256")));
    }

    [Theory]
    [InlineData("a.csv.opdownload")]
    [InlineData("a.csv.crdownload")]
    [InlineData("a.csv.download")]
    [InlineData("a.csv.part")]
    [InlineData("a.temp")]
    [InlineData("a.csv~")]
    [InlineData("~$a.xlsx")]
    [InlineData("ehthumbs.db")]
    public void What_is_unfinished_or_not_meant_is_left_alone(string name)
    {
        folder.Drop(name, "anything");
        Assert.Empty(folder.Folder.Waiting());
    }

    [Fact]
    public void Folders_of_others_are_known_and_our_own_are_not_among_them()
    {
        Directory.CreateDirectory(folder.PathOf("April"));
        Directory.CreateDirectory(folder.PathOf(".hidden"));
        Assert.Equal(["April"], folder.Folder.Strangers());
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Whatever is archived has the hash of its name.</summary>
    private void AssertInPlace(IntakeRecord record)
    {
        var place = folder.Folder.PlaceFor(record);
        Assert.StartsWith(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(place)))[..12], Path.GetFileName(place), StringComparison.Ordinal);
    }

    private static async Task WriteAsync(FileStream writer, string text)
    {
        await writer.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        await writer.FlushAsync(TestContext.Current.CancellationToken);
    }
}
