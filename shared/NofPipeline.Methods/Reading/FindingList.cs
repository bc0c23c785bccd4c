using NofPipeline.Domain.Findings;
using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Reading;

/// <summary>Collects the findings of one load.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> findings = [];

    public ICollection<Finding> Sink => findings;

    public bool HasErrors => findings.Exists(f => f.Severity == FindingSeverity.Error);

    public void Error(string code, Place place, string message, string hint, string? raw = null) =>
        Add(code, FindingSeverity.Error, place, message, hint, raw);

    public void Warning(string code, Place place, string message, string hint) =>
        Add(code, FindingSeverity.Warning, place, message, hint, null);

    /// <summary>By file, line and key path, so that the list does not depend on the order of checks.</summary>
    public IReadOnlyList<Finding> InFileOrder() =>
        [.. findings
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Line)
            .ThenBy(f => f.Column, StringComparer.Ordinal)
            .ThenBy(f => f.Code, StringComparer.Ordinal)];

    private void Add(string code, FindingSeverity severity, Place place, string message, string hint, string? raw) =>
        findings.Add(new Finding(code, severity, message)
            .At(place.File, place.Line, place.Path.Length == 0 ? null : place.Path, raw)
            .Hinting(hint));
}
