using System.Text.RegularExpressions;

namespace NofPipeline.Operator.Tests;

/// <summary>What people read is held in Approved/: a change to it is seen in review.</summary>
internal static partial class Approval
{
    /// <summary>
    /// Compares a text with the approved one; times, hashes, also abbreviated ones, and the folder of the run count as equal. After a change that is meant, run the tests once
    /// with <c>NOF_APPROVE=1</c>.
    /// </summary>
    public static void IsAsApproved(string name, string text, string? folder = null)
    {
        var placed = folder is null ? text : text.Replace(folder, "<folder>", StringComparison.Ordinal);
        var masked = Abbreviated().Replace(Hashes().Replace(Times().Replace(placed, "yyyy-mm-dd hh:mm:ss"), "<sha256>"), "............");
        var lines = string.Join('\n', masked.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
        Assert.Equal(Support.Approval.Of($"Operator/Approved/{name}.txt", lines), lines);
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b[0-9a-f]{12}\b")]
    private static partial Regex Abbreviated();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hashes();
}
