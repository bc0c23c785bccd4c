using System.Text.Json;
using System.Text.Json.Serialization;

namespace NofPipeline.Contracts.Events;

/// <summary>Kebab-case text for an enumeration; text that is not known reads as its first member and does not break a subscriber.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class EnumTokenConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc />
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EventTokens.Find<TEnum>(reader.GetString()) ?? default;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(EventTokens.TextOf(value));
    }
}
