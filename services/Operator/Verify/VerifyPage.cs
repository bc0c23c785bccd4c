using System.Globalization;
using Spectre.Console;

namespace NofPipeline.Operator.Verify;

/// <summary>A verification in words.</summary>
internal static class VerifyPage
{
    public static void Write(IAnsiConsole console, Verification verification)
    {
        var (count, of) = (verification.Checked, verification.Quarter is { } quarter ? $" of {quarter}" : string.Empty);
        Line(console, $"Originals{of}: {count.Originals:N0} hashed{(count.NotKept == 0 ? string.Empty : $", {count.NotKept} too large to be kept")}.");
        Line(console, $"Snapshots: {count.Commits:N0} commits, {count.Publications:N0} of them publications; {count.Parts:N0} parts{of} hashed.");
        Line(console, $"Events: {count.Events:N0} in the feed, {count.EventLines:N0} lines of events.jsonl equal to them.");
        Line(console, $"Bundles{of}: {count.Bundles:N0} versions, {count.BundleFiles:N0} files.");
        console.WriteLine();
        if (verification.IsWhole)
        {
            console.WriteLine("The chain is whole.");
            return;
        }

        Line(console, $"Breaks: {verification.Breaks.Count:N0}");
        foreach (var found in verification.Breaks)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[red]{found.Kind}[/] {found.Where}");
            console.WriteLine($"  {found.What}");
            console.WriteLine($"  To mend it: {found.ToDo}");
        }
    }

    private static void Line(IAnsiConsole console, FormattableString text) => console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
