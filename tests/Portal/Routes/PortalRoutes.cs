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
