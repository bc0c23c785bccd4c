using System.Text.Json;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>The content of <c>latest.json</c>: which version of a quarter's bundle is the current one.</summary>
/// <param name="Quarter">Machine form, such as <c>2025-26Q4</c>.</param>
/// <param name="Version">From 1.</param>
/// <param name="Snapshot">Id of the publication snapshot.</param>
/// <param name="Path">Below the output folder, such as <c>2025-26Q4/v1</c>.</param>
public sealed record LatestBundle(string Quarter, int Version, string Snapshot, string Path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The pointer to a bundle.</summary>
    public static LatestBundle Of(CommittedBundle bundle) => new(bundle.Quarter.ToString(), bundle.Version, bundle.Snapshot.Value, bundle.Path);

    /// <summary>Reads the pointer; <c>null</c> where there is none or it is damaged, since it can always be written anew.</summary>
    public static LatestBundle? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<LatestBundle>(File.ReadAllBytes(file), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal ReadOnlyMemory<byte> ToBytes() => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];
}
