using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NofPipeline.Portal.Http;

/// <summary>Styles and scripts, embedded in the program. Their address has their hash, so that they can be kept for ever.</summary>
internal static class Assets
{
    private const int HashDigits = 12;

    private static readonly FrozenDictionary<string, byte[]> Contents = new[] { "portal.css", "portal.js" }.ToFrozenDictionary(name => name, Read);

    public static string Styles { get; } = AddressOf("portal.css");

    public static string Script { get; } = AddressOf("portal.js");

    public static void MapAssets(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/assets/{hash}/{name}", (HttpContext context, string hash, string name) =>
    {
        if (!Contents.TryGetValue(name, out var content) || AddressOf(name) != $"/assets/{hash}/{name}")
        {
            return Results.NotFound();
        }

        return EntityTags.IsKnown(context, hash, isImmutable: true)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(content, name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
    }).ExcludeFromDescription();

    private static string AddressOf(string name) => $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Contents[name]))[..HashDigits]}/{name}";

    private static byte[] Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
