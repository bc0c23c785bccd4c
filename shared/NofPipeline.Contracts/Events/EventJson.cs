using System.Text.Encodings.Web;
using System.Text.Json;

namespace NofPipeline.Contracts.Events;

/// <summary>The one way in which events become JSON: compact, camelCase, in the order of the properties, <c>null</c> written out.</summary>
public static class EventJson
{
    /// <summary>For writing and for reading. Apostrophes and accents stay legible: the text is JSON, never part of a page.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new UtcTimeConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
