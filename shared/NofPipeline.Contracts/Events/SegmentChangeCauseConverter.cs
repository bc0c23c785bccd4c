using System.Text.Json;
using System.Text.Json.Serialization;

namespace NofPipeline.Contracts.Events;

/// <summary>Kebab-case text for <see cref="SegmentChangeCause"/>; text that is not known does not break a subscriber.</summary>
public sealed class SegmentChangeCauseConverter : JsonConverter<SegmentChangeCause>
{
    /// <inheritdoc />
    public override SegmentChangeCause Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return Enum.GetValues<SegmentChangeCause>().FirstOrDefault(cause => TextOf(cause) == text);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, SegmentChangeCause value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TextOf(value));
    }

    private static string TextOf(SegmentChangeCause cause) => JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString());
}
