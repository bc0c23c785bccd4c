using System.Text.Json;
using NofPipeline.Domain.Rules;
using NofPipeline.Pipeline.Bundles.Tables;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>The content of <c>manifest.json</c>: what the bundle was made of, and the hash of every other file in it.</summary>
public static class BundleManifest
{
    /// <summary>Its path below the bundle's folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Whether a manifest lists exactly the other files of the bundle, each with its length and hash.</summary>
    public static bool Lists(ReadOnlyMemory<byte> manifest, IEnumerable<PartReference> parts)
    {
        using var json = JsonDocument.Parse(manifest);
        return json.RootElement.GetProperty("files").EnumerateArray()
            .Select(f => new PartReference(f.GetProperty("path").GetString()!, f.GetProperty("sha256").GetString()!, f.GetProperty("bytes").GetInt64()))
            .SequenceEqual(parts.Where(p => p.Key != FileName).OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    internal static byte[] Of(BundleInput input, IEnumerable<SnapshotPart> files) => BundleJson.Write(new
    {
        Quarter = input.Segments.Quarter.ToString(),
        Final = input.Segments.Completeness.IsFinal,
        input.Segments.Completeness.Missing,
        input.Segments.Completeness.Finalised,
        Method = MethodOf(input.Method),
        Snapshots = new
        {
            Inputs = input.InputsSnapshot.Value,
            Scores = input.ScoresSnapshot.Value,
            Segments = input.SegmentsSnapshot.Value,
        },
        Previous = input.Previous is { } previous
            ? new
            {
                Quarter = input.Segments.Quarter.Previous.ToString(),
                Method = MethodOf(previous.Method),
                Segments = previous.SegmentsSnapshot.Value,
            }
            : null,
        Files = files.Select(f => f.Reference)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new { Path = f.Key, f.Bytes, f.Sha256 }),
    });

    private static object MethodOf(MethodDefinition method) => new { method.Id, method.Version, method.Digest };
}
