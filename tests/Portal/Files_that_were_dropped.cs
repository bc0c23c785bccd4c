using System.Net;
using NofPipeline.Domain.Findings;
using NofPipeline.Portal.Pages.Files;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Portal.Tests;

public sealed class Files_that_were_dropped(National_portal portal)
{
    [Fact]
    public async Task All_of_them_are_listed_with_their_outcome()
    {
        var page = await portal.TextAsync("/files");

        Assert.Contains($"{Nation.Newest.Files.Count} files", page, StringComparison.Ordinal);
        Assert.All(Nation.Newest.Files.Keys, name => Assert.Contains(name, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_has_a_page_with_its_hash_and_the_slices_that_it_supplied()
    {
        var page = await portal.TextAsync("/files/1");

        Assert.Contains("<h1>decisions-2025-26Q3.csv</h1>", page, StringComparison.Ordinal);
        Assert.Contains("58676e74fc8edc805a2e78222da7fcadacd9bb90ff364f346f3bc8f4c13bc5a5", page, StringComparison.Ordinal);
        Assert.Contains("financial-override", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_no_file_has_is_not_found()
    {
        using var answer = await portal.Client.GetAsync("/files/99", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_shows_what_was_looked_for_as_text()
    {
        var page = await portal.TextAsync("/files?outcome=rejected&find=%3Cscript%3E");

        Assert.Contains("0 files", page, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;script&gt;\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_filtered_newest_first_and_in_pages_of_a_hundred()
    {
        var files = Enumerable.Range(1, 250).Select(n => File(n, n % 2 == 0 ? IntakeOutcome.Accepted : IntakeOutcome.Rejected)).ToList();

        var second = FileList.Of(files, "accepted", "FILE", "2");

        Assert.Equal((125, 2, 2), (second.Found, second.Page, second.Pages));
        Assert.Equal(Enumerable.Range(1, 25).Select(n => 2L * n).Reverse(), second.Files.Select(f => f.Number));
        Assert.Equal("/files?outcome=accepted&find=FILE&page=1", second.AddressOf(1));
        Assert.Equal(250, FileList.Of(files, "nonsense", null, "-1").Found);
        Assert.Equal(3, FileList.Of(files, null, null, "99").Page);
    }

    [Fact]
    public void A_file_knows_who_has_taken_over_from_it()
    {
        var first = File(1, IntakeOutcome.Accepted);
        var other = File(2, IntakeOutcome.Accepted);
        var change = new SliceChange("metric-values", null, "2025-26Q3", new FileReference(first.FileName, first.Sha256), SupersessionReason.Correction, 0, 1, 0);
        var later = File(3, IntakeOutcome.Accepted) with { Slices = [change, change with { Replaced = new FileReference(other.FileName, other.Sha256) }] };

        Assert.Equal([new LaterFile(later, change)], LaterFile.Of(first, [first, other, later]));
    }

    private static IntakeRecord File(long number, IntakeOutcome outcome) => new()
    {
        Number = number,
        Sha256 = $"{number:x64}",
        FileName = $"file-{number}.csv",
        Bytes = 1,
        Outcome = outcome,
        Feed = null,
        Quarters = [],
        Rows = 0,
        Other = null,
        Findings = [new Finding("x", FindingSeverity.Warning, "y")],
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Completed = true,
    };
}
