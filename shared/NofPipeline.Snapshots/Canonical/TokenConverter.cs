using System.Text.Json;
using System.Text.Json.Serialization;

namespace NofPipeline.Snapshots.Canonical;

/// <summary>Writes a small type as its token, and reads nothing but exactly that token.</summary>
internal sealed class TokenConverter<T>(Func<T, string> format, Func<string, T> parse) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(reader.GetString()!)
            : throw new JsonException($"{typeof(T).Name} is written as a string.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(format(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(format(value));

    private T Parse(string text)
    {
        try
        {
            var value = parse(text);
            return format(value) == text ? value : throw new JsonException($"'{text}' is not in canonical form.");
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
