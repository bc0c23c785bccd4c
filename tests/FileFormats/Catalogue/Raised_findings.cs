using NofPipeline.Domain.Findings;
using NofPipeline.Support;

namespace NofPipeline.FileFormats.Tests.Catalogue;

/// <summary>What the examples raise, read once.</summary>
public sealed class Raised_findings
{
    public IReadOnlyList<(string Example, Finding Finding)> All { get; } = [.. Examples.All.SelectMany(e => e.File.Findings.Select(f => (e.Name, f)))];

    public string Catalogue => FindingCatalogue.Of(All);
}
