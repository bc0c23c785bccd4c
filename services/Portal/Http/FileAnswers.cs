using Microsoft.AspNetCore.Http;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Http;

/// <summary>A file of a publication as the answer to a request, byte for byte as it is in the store.</summary>
internal static class FileAnswers
{
    /// <summary>The file, unless the client has it already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="store">Holds the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="isImmutable">Whether the address names a version.</param>
    public static async Task<IResult> FileAsync(this HttpContext context, ISnapshotStore store, PartReference file, bool isImmutable)
    {
        if (EntityTags.IsKnownFile(context, file.Sha256, isImmutable))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var content = await store.ReadPartAsync(file, context.RequestAborted);
        return Results.Bytes(content, TypeOf(file.Key), Path.GetFileName(file.Key));
    }

    /// <summary>The media type of a file, by the end of its name.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".json" when name.EndsWith(".schema.json", StringComparison.Ordinal) => "application/schema+json",
        ".json" => "application/json",
        ".yaml" => "application/yaml",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
