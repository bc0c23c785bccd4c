using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NofPipeline.Snapshots.Canonical;

/// <summary>Lists without a hole: annotations that say that an element may not be null are not seen by the serializer.</summary>
internal sealed class WholeLists : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)typeof(WholeLists).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeToConvert.GenericTypeArguments)
            .Invoke(null, null)!;

    private static Converter<T> Of<T>() => new();

    private sealed class Converter<T> : JsonConverter<IReadOnlyList<T>>
    {
        public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var list = JsonSerializer.Deserialize<T[]>(ref reader, options);
            return list is not null && Array.Exists(list, element => element is null) ? throw new JsonException("null is no element of a list.") : list;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var element in value)
            {
                JsonSerializer.Serialize(writer, element, options);
            }

            writer.WriteEndArray();
        }
    }
}
