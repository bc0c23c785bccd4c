using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NofPipeline.Portal.Http;

/// <summary>Which of the forms that an address has a client gets (RFC 9110, section 12).</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string EventBatch = "application/cloudevents-batch+json";

    /// <summary>
    /// The form that the <c>Accept</c> header likes best; of equals the first, and the first where the header says nothing. <c>null</c> where it
    /// takes none of them.
    /// </summary>
    public static string? Choose(HttpContext context, params IReadOnlyList<string> offers)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var ranges = context.Request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
        {
            return offers[0];
        }

        var (best, quality) = offers.Select(offer => (Offer: offer, Quality: QualityOf(offer, ranges))).MaxBy(o => o.Quality);
        return quality > 0 ? best : null;
    }

    /// <summary>What the most specific range says of a form.</summary>
    private static double QualityOf(string offer, IList<MediaTypeHeaderValue> ranges)
    {
        var type = offer.Split('/')[0];
        var range = ranges.FirstOrDefault(r => r.MediaType.Equals(offer, StringComparison.OrdinalIgnoreCase))
            ?? ranges.FirstOrDefault(r => r.MatchesAllSubTypes && r.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
            ?? ranges.FirstOrDefault(r => r.MatchesAllTypes);
        return range is null ? 0 : range.Quality ?? 1;
    }
}
