using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NofPipeline.Portal.Http;

/// <summary>Tells a client that what it has is still what there is.</summary>
internal static class EntityTags
{
    private const int Digits = 24;

    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    /// <summary>States in the answer what it depends on, and says whether the client has it already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="state">Everything that the answer depends on besides its address and the program.</param>
    /// <param name="isImmutable">Whether the address names a version, so that nobody need ask again.</param>
    public static bool IsKnown(HttpContext context, string state, bool isImmutable)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{Build} {state}"));

        // Weak, because a proxy may compress the answer.
        return IsKnown(context, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(digest)[..Digits]}\"", isWeak: true), isImmutable);
    }

    /// <summary>The same for a file, whose tag is the hash of its bytes.</summary>
    public static bool IsKnownFile(HttpContext context, string sha256, bool isImmutable) =>
        IsKnown(context, new EntityTagHeaderValue($"\"{sha256}\""), isImmutable);

    private static bool IsKnown(HttpContext context, EntityTagHeaderValue tag, bool isImmutable)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = isImmutable
            ? new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new NameValueHeaderValue("immutable") } }
            : new CacheControlHeaderValue { NoCache = true };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any));
    }
}
