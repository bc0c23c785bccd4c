namespace NofPipeline.Portal.Api;

/// <summary>What types are called in the OpenAPI document.</summary>
internal static class SchemaNames
{
    private const string OfEvents = "Event";
    private const string OfDocuments = "Document";

    /// <summary>Without what tells our types from others of the program.</summary>
    public static string Of(string type) =>
        type.StartsWith(OfEvents, StringComparison.Ordinal) ? type[OfEvents.Length..]
        : type.EndsWith(OfDocuments, StringComparison.Ordinal) ? type[..^OfDocuments.Length]
        : type;
}
