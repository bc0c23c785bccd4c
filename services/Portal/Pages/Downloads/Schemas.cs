using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Pages.Downloads;

/// <summary>The descriptions of events, receipts and files that may be dropped, embedded in the program.</summary>
internal static class Schemas
{
    private const string Prefix = "contracts/";

    private static readonly FrozenDictionary<string, (byte[] Content, string Sha256)> Files = typeof(Schemas).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Their names, such as <c>events/segment-changed.schema.json</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Files.Keys.Order(StringComparer.Ordinal)];

    public static void MapSchemas(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/schemas/{**name}", (HttpContext context, string name) =>
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        return EntityTags.IsKnownFile(context, file.Sha256, isImmutable: false)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(file.Content, FileAnswers.TypeOf(name));
    }).ExcludeFromDescription();

    private static (byte[] Content, string Sha256) Read(string name)
    {
        using var stream = typeof(Schemas).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return (content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
