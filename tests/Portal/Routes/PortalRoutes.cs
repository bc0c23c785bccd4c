using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Tests.Routes;

/// <summary>Every kind of address that the portal answers. What is mapped and not listed here fails a test: a new page is looked at like the others.</summary>
internal static class PortalRoutes
{
    /// <summary>What stands between a quarter and the rest where a version is asked for.</summary>
    public const string Version = "/v{version:int}";

    public static IReadOnlyList<PortalRoute> All { get; } =
    [
        new("/", AnswerKind.Page, "/"),
        new("/quarters/{quarter}", AnswerKind.Page, "/quarters/2025-26Q4"),
        new("/league-tables", AnswerKind.Redirect, "/league-tables"),
        new("/quarters/{quarter}/league-tables", AnswerKind.Redirect, "/quarters/2025-26Q4/league-tables"),
        new("/quarters/{quarter}/league-tables/{type}", AnswerKind.Page, "/quarters/2025-26Q4/league-tables/acute"),
        new("/metrics", AnswerKind.Redirect, "/metrics"),
        new("/quarters/{quarter}/metrics", AnswerKind.Page, "/quarters/2025-26Q4/metrics"),
        new("/quarters/{quarter}/metrics/{metric}", AnswerKind.Page, "/quarters/2025-26Q4/metrics/OF0013"),
        new("/changes", AnswerKind.Redirect, "/changes"),
        new("/quarters/{quarter}/changes", AnswerKind.Page, "/quarters/2025-26Q4/changes"),
        new("/trusts", AnswerKind.Redirect, "/trusts"),
        new("/quarters/{quarter}/trusts", AnswerKind.Page, "/quarters/2025-26Q4/trusts"),
        new("/quarters/{quarter}/trusts/{code}", AnswerKind.Page, "/quarters/2025-26Q4/trusts/R0A"),
        new("/quarters/{quarter}/trusts/{code}/why", AnswerKind.Page, "/quarters/2025-26Q4/trusts/R0A/why"),
        new("/quarters/{quarter}/trusts/{code}/why/{metric}", AnswerKind.Page, "/quarters/2025-26Q4/trusts/R0A/why/OF0013"),
        new("/quarters/{quarter}/trusts/{code}/what-if", AnswerKind.Page, "/quarters/2025-26Q4/trusts/R0A/what-if"),
        new("/files", AnswerKind.Page, "/files"),
        new("/files/{number:long}", AnswerKind.Page, "/files/1"),
        new("/methods", AnswerKind.Page, "/methods"),
        new("/methods/{id}", AnswerKind.Page, "/methods/nof-2025-26"),
        new("/methods/{id}/{metric}", AnswerKind.Page, "/methods/nof-2025-26/OF0013"),
        new("/downloads", AnswerKind.Page, "/downloads"),
        new("/quarters/{quarter}/downloads", AnswerKind.Page, "/quarters/2025-26Q4/downloads"),
        new("/quarters/{quarter}/files/{**name}", AnswerKind.Data, "/quarters/2025-26Q4/files/nof-2025-26Q4-cuts.csv"),
        new("/schemas/{**name}", AnswerKind.Data, "/schemas/events/segment-changed.schema.json"),
        new("/api", AnswerKind.Page, "/api"),
        new("/api/v1/quarters", AnswerKind.Data, "/api/v1/quarters"),
        new("/api/v1/quarters/{quarter}", AnswerKind.Data, "/api/v1/quarters/2025-26Q4"),
        new("/api/v1/quarters/{quarter}/versions", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/versions"),
        new("/api/v1/quarters/{quarter}/league-tables", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/league-tables"),
        new("/api/v1/quarters/{quarter}/league-tables/{type}", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/league-tables/acute"),
        new("/api/v1/quarters/{quarter}/trusts", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/trusts"),
        new("/api/v1/quarters/{quarter}/trusts/{code}", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/trusts/R0A"),
        new("/api/v1/quarters/{quarter}/metrics", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/metrics"),
        new("/api/v1/quarters/{quarter}/metrics/{id}", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/metrics/OF0013"),
        new("/api/v1/quarters/{quarter}/changes", AnswerKind.Data, "/api/v1/quarters/2025-26Q4/changes"),
        new("/api/v1/receipts", AnswerKind.Data, "/api/v1/receipts"),
        new("/api/v1/receipts/{number:long}", AnswerKind.Data, "/api/v1/receipts/1"),
        new("/api/v1/methods", AnswerKind.Data, "/api/v1/methods"),
        new("/api/v1/methods/{id}", AnswerKind.Data, "/api/v1/methods/nof-2025-26"),
        new("/openapi/v1.json", AnswerKind.Data, "/openapi/v1.json"),
        new("/events", AnswerKind.Data, "/events"),
        new("/events/stream", AnswerKind.Stream, "/events/stream"),
        new("/assets/{hash}/{name}", AnswerKind.Data, Assets.Styles),
        new("/health/live", AnswerKind.Data, "/health/live"),
        new("/health/ready", AnswerKind.Data, "/health/ready"),
    ];

    /// <summary>An address that is not there; its answer is a page too.</summary>
    public const string NotThere = "/nowhere";

    /// <summary>An example of every page type.</summary>
    public static IEnumerable<string> Pages => Examples(AnswerKind.Page).Append(NotThere);

    /// <summary>Examples of what answers so.</summary>
    public static IEnumerable<string> Examples(AnswerKind answer) => All.Where(r => r.Answer == answer).Select(r => r.Example);
}
