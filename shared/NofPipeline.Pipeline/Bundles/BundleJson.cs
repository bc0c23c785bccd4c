using System.Text.Encodings.Web;
using System.Text.Json;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>How a bundle's JSON files are written: indented, LF, legible text.</summary>
internal static class BundleJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write<TDocument>(TDocument document) => [.. JsonSerializer.SerializeToUtf8Bytes(document, Options), (byte)'\n'];
}
