using System.Globalization;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Portal.Pages.Files;

/// <summary>A page of the list of files, newest first.</summary>
/// <param name="Files">Those of the page.</param>
/// <param name="Found">How many the filter finds.</param>
/// <param name="Outcome">The outcome that is asked for; <c>null</c> for any.</param>
/// <param name="Find">What the name contains; empty for any name.</param>
/// <param name="Page">From 1.</param>
/// <param name="Counts">How many files there are of each outcome, found or not.</param>
public sealed record FileList(
    IReadOnlyList<IntakeRecord> Files, int Found, IntakeOutcome? Outcome, string Find, int Page, IReadOnlyDictionary<IntakeOutcome, int> Counts)
{
    private const int PerPage = 100;

    public int Pages => Math.Max(1, (Found + PerPage - 1) / PerPage);

    /// <summary>What the query does not say, or says in a way that means nothing, is not filtered.</summary>
    public static FileList Of(IReadOnlyList<IntakeRecord> all, string? outcome, string? find, string? page)
    {
        IntakeOutcome? asked = Enum.GetValues<IntakeOutcome>().Where(o => o.Token() == outcome).Select(o => (IntakeOutcome?)o).FirstOrDefault();
        var text = find?.Trim() ?? string.Empty;
        var found = all.Where(f => (asked is null || f.Outcome == asked) && f.FileName.Contains(text, StringComparison.OrdinalIgnoreCase)).Reverse().ToList();
        var pages = Math.Max(1, (found.Count + PerPage - 1) / PerPage);
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? Math.Clamp(parsed, 1, pages) : 1;
        return new FileList(
            [.. found.Skip((number - 1) * PerPage).Take(PerPage)],
            found.Count,
            asked,
            text,
            number,
            all.GroupBy(f => f.Outcome).ToDictionary(g => g.Key, g => g.Count()));
    }

    /// <summary>The address of another page of the same list.</summary>
    public string AddressOf(int page) => FormattableString.Invariant(
        $"/files?outcome={Outcome?.Token()}&find={Uri.EscapeDataString(Find)}&page={page}");
}
