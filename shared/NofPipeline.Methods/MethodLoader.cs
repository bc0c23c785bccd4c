using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Canonical;
using NofPipeline.Methods.Reading;
using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods;

/// <summary>Reads method data into a <see cref="MethodDefinition"/>. Whatever is wrong becomes a finding with file, line and key path.</summary>
public static class MethodLoader
{
    private const string MethodFile = "method.yaml";

    /// <summary>Loads one method.</summary>
    public static MethodLoadResult Load(MethodFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new FindingList();
        var parts = new MethodParts(findings);
        var frames = new List<MethodDefinition?>();
        foreach (var (path, text) in files.Texts.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (MappingReader.Open(path, text, findings) is not { } file)
            {
                continue;
            }

            if (IsMethodFile(path))
            {
                frames.Add(new MethodFileReader(file, parts).Read());
            }
            else
            {
                MetricsFileReader.Read(file, parts);
            }
        }

        CheckFiles(files, findings);
        parts.References.Check();
        CountingCheck.Run(parts, frames is [{ } only] ? only : null);
        var method = findings.HasErrors || frames is not [{ } frame] ? null : Assemble(frame, parts);
        return new MethodLoadResult(
            method,
            findings.InFileOrder(),
            [.. parts.Sources.OrderBy(source => source.Id)]);
    }

    private static MethodDefinition Assemble(MethodDefinition frame, MethodParts parts)
    {
        var method = frame with
        {
            Metrics = [.. parts.Metrics.Select(metric => metric.Value).OrderBy(metric => metric.Id)],
            Composites = [.. parts.Composites.Select(composite => composite.Value).OrderBy(composite => composite.Id)],
        };
        return method with { Digest = MethodDigest.Of(method) };
    }

    private static void CheckFiles(MethodFiles files, FindingList findings)
    {
        var methodFiles = files.Texts.Keys.Where(IsMethodFile).Order(StringComparer.Ordinal).ToList();
        if (methodFiles.Count == 0)
        {
            findings.Error("method-file-missing", new Place(MethodFile, 1, string.Empty), "There is no method.yaml.", "Add it beside the metrics files.");
        }

        foreach (var extra in methodFiles.Skip(1))
        {
            findings.Error("method-file-duplicate", new Place(extra, 1, string.Empty), "A method has one method.yaml.", $"The first is {methodFiles[0]}.");
        }
    }

    private static bool IsMethodFile(string path) =>
        path == MethodFile || path.EndsWith("/" + MethodFile, StringComparison.Ordinal);
}
