namespace NofPipeline.Portal.Api;

/// <summary>Where the HTTP API is.</summary>
internal static class ApiAddress
{
    public const string Prefix = "/api/v1";

    /// <summary>The OpenAPI document.</summary>
    public const string Description = "/openapi/v1.json";
}
