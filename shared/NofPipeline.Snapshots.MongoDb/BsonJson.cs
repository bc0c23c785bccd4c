using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MongoDB.Bson;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>
/// Records as documents and back, by way of their canonical JSON: so documents have the member names of the JSON, in the same order, decimals and
/// times are texts, and what is read is what was written, on every server.
/// </summary>
internal static class BsonJson
{
    /// <summary>A record in its stored form.</summary>
    public static BsonDocument ToDocument(byte[] json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Value(parsed.RootElement).AsBsonDocument;
    }

    /// <summary>Any JSON object. A number with a fraction or an exponent becomes the text that it is written as.</summary>
    public static bool TryToDocument(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out BsonDocument? document)
    {
        document = null;
        try
        {
            using var parsed = JsonDocument.Parse(json);
            document = Value(parsed.RootElement) as BsonDocument;
        }
        catch (JsonException)
        {
            // Not JSON at all.
        }

        return document is not null;
    }

    public static byte[] ToJson(BsonDocument document)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            Write(writer, document);
        }

        return json.ToArray();
    }

    /// <summary>A whole number in the shorter type, which the shell prints without ornament. Servers compare the two by value.</summary>
    public static BsonValue Number(long number) => number is >= int.MinValue and <= int.MaxValue ? new BsonInt32((int)number) : new BsonInt64(number);

    private static BsonValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new BsonDocument(json.EnumerateObject().Select(member => new BsonElement(member.Name, Value(member.Value)))),
        JsonValueKind.Array => new BsonArray(json.EnumerateArray().Select(Value)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var number) ? Number(number) : json.GetRawText(),
        JsonValueKind.True => BsonBoolean.True,
        JsonValueKind.False => BsonBoolean.False,
        _ => BsonNull.Value,
    };

    private static void Write(Utf8JsonWriter writer, BsonValue value)
    {
        switch (value)
        {
            case BsonDocument document:
                writer.WriteStartObject();
                foreach (var element in document)
                {
                    writer.WritePropertyName(element.Name);
                    Write(writer, element.Value);
                }

                writer.WriteEndObject();
                break;
            case BsonArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case BsonString text:
                writer.WriteStringValue(text.Value);
                break;
            case BsonBoolean flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case BsonNull:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteNumberValue(value.ToInt64());
                break;
        }
    }
}
