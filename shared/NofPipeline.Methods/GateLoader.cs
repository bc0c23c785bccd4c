using NofPipeline.Methods.Gates;
using NofPipeline.Methods.Reading;

namespace NofPipeline.Methods;

/// <summary>Reads the thresholds of the quality gates. Whatever is wrong becomes a finding with file, line and key path.</summary>
public static class GateLoader
{
    /// <summary>Loads <c>gates.yaml</c>.</summary>
    /// <param name="path">The path that findings name.</param>
    /// <param name="text">Its text.</param>
    public static GateLoadResult Load(string path, string text)
    {
        var findings = new FindingList();
        var rules = MappingReader.Open(path, text, findings) is { } file ? GatesFileReader.Read(file) : null;
        return new GateLoadResult(findings.HasErrors ? null : rules, findings.InFileOrder());
    }
}
