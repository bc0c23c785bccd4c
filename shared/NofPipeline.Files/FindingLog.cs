using System.Globalization;
using NofPipeline.Domain.Findings;

namespace NofPipeline.Files;

/// <summary>Collects the findings of one file, up to <see cref="FeedLimits.Findings"/>; the rest is counted.</summary>
internal sealed class FindingLog(string fileName)
{
    private readonly List<Finding> findings = [];
    private int left;
    private bool errorLeft;

    public bool HasErrors { get; private set; }

    /// <summary>Whether looking for more is pointless: everything from here on would only be counted.</summary>
    public bool IsFull => findings.Count >= FeedLimits.Findings;

    public void Error(string code, string message, string hint, int? line = null, string? column = null, string? raw = null) =>
        Add(FindingSeverity.Error, code, message, hint, line, column, raw);

    public void Warning(string code, string message, string hint, int? line = null, string? column = null, string? raw = null) =>
        Add(FindingSeverity.Warning, code, message, hint, line, column, raw);

    public void Information(string code, string message, string? hint = null) =>
        Add(FindingSeverity.Information, code, message, hint, null, null, null);

    public IReadOnlyList<Finding> ToList()
    {
        if (left == 0)
        {
            return findings;
        }

        var last = new Finding(
            FindingCodes.MoreFindings,
            errorLeft ? FindingSeverity.Error : FindingSeverity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"And {left:#,0} more."))
        {
            File = fileName,
            Hint = "Mend the ones that are listed and drop the file again.",
        };
        return [.. findings, last];
    }

    private void Add(FindingSeverity severity, string code, string message, string? hint, int? line, string? column, string? raw)
    {
        HasErrors |= severity == FindingSeverity.Error;
        if (IsFull)
        {
            left++;
            errorLeft |= severity == FindingSeverity.Error;
            return;
        }

        findings.Add(new Finding(code, severity, message) { File = fileName, Line = line, Column = column, Raw = raw, Hint = hint });
    }
}
