using NofPipeline.Operator.Sessions;
using Spectre.Console;
using static System.FormattableString;

namespace NofPipeline.Operator.Verify;

/// <summary>A verification in words.</summary>
internal static class VerifyPage
{
    public static void Write(IAnsiConsole console, Verification verification)
    {
        var (count, of) = (verification.Checked, verification.Quarter is { } quarter ? $" of {quarter}" : string.Empty);
        console.Line(Invariant($"Originals{of}: {count.Originals:N0} hashed{(count.NotKept == 0 ? string.Empty : $", {count.NotKept} too large to be kept")}."));
        console.Line(Invariant($"Snapshots: {count.Commits:N0} commits, {count.Publications:N0} of them publications; {count.Parts:N0} parts{of} hashed."));
        console.Line(Invariant($"Events: {count.Events:N0} in the feed, {count.EventLines:N0} lines of events.jsonl equal to them."));
        console.Line(Invariant($"Bundles{of}: {count.Bundles:N0} versions, {count.BundleFiles:N0} files."));
        console.Line();
        if (verification.IsWhole)
        {
            console.Line("The chain is whole.");
            return;
        }

        console.Line(Invariant($"Breaks: {verification.Breaks.Count:N0}"));
        foreach (var found in verification.Breaks)
        {
            console.Line();
            console.Line($"{found.Kind}: {found.Where}");
            console.Line($"  {found.What}");
            console.Line($"  To mend it: {found.ToDo}");
        }
    }
}
