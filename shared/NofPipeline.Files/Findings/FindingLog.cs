using System.Globalization;
using NofPipeline.Domain.Findings;

namespace NofPipeline.Files.Findings;

/// <summary>Collects the findings of one file, up to <see cref="FeedLimits.Findings"/>; the rest is counted.</summary>
internal sealed class FindingLog(string fileName)
{
    private readonly List<Finding> findings = [];
    private int left;
    private bool errorLeft;

    public bool HasErrors { get; private set; }

    public void Error(string code, string message, string hint, int? line = null, string? column = null, string? raw = null) =>
        Add(FindingSeverity.Error, code, message, hint, line, column, raw);

    public void Warning(string code, string message, string hint, int? line = null, string? column = null, string? raw = null) =>
        Add(FindingSeverity.Warning, code, message, hint, line, column, raw);

    public void Information(string code, string message, string hint) =>
        Add(FindingSeverity.Information, code, message, hint, null, null, null);

    /// <summary>The findings in the order of the file; those about the file as a whole come first.</summary>
    public IReadOnlyList<Finding> ToList()
    {
        var ordered = findings.OrderBy(f => f.Line ?? 0);
        if (left == 0)
        {
            return [.. ordered];
        }

        var last = new Finding(
            FindingCodes.MoreFindings,
            errorLeft ? FindingSeverity.Error : FindingSeverity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"And {left:#,0} more."))
            .At(fileName)
            .Hinting("Mend the ones that are listed and drop the file again.");
        return [.. ordered, last];
    }

    private static string? Shown(string? raw) => raw is { Length: > FeedLimits.ShownCharacters } ? raw[..FeedLimits.ShownCharacters] : raw;

    private void Add(FindingSeverity severity, string code, string message, string hint, int? line, string? column, string? raw)
    {
        HasErrors |= severity == FindingSeverity.Error;
        if (findings.Count >= FeedLimits.Findings)
        {
            left++;
            errorLeft |= severity == FindingSeverity.Error;
            return;
        }

        findings.Add(new Finding(code, severity, message)
            .At(fileName, line, column, Shown(raw))
            .Hinting(hint));
    }
}
