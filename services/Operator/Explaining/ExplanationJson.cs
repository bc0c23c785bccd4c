using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Reading.Explaining;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Explaining;

/// <summary>An explanation as JSON: camelCase, numbers as numbers, codes, ids, quarters and months as texts.</summary>
internal static class ExplanationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new TextConverter<OdsCode>(),
            new TextConverter<MetricId>(),
            new TextConverter<Quarter>(),
            new TextConverter<Month>(),
            new TextConverter<SnapshotId>(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
        },
    };

    public static JsonNode Of(ExplainAnswer answer)
    {
        var (explanation, snapshots, focus, unread) = answer;
        return focus is null
            ? Node(new
            {
                explanation.Quarter,
                explanation.Organisation,
                explanation.Method,
                snapshots,
                explanation.Completeness,
                explanation.Segment,
                explanation.Domains,
                explanation.Composites,
                explanation.Metrics,
                explanation.Discrepancies,
                unread,
            })
            : Node(new
            {
                explanation.Quarter,
                explanation.Organisation,
                explanation.Method,
                snapshots,
                explanation.Completeness,
                focus.Composites,
                focus.Metrics,
                explanation.Discrepancies,
                unread,
            });
    }

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!;

    private sealed class TextConverter<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Explanations are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
