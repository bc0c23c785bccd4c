using System.Text.Json;
using System.Text.Json.Serialization;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Snapshots.Canonical;

/// <summary>Enumerations whose tokens stand in stores in camel case, such as <c>latestMonth</c> for <c>latest-month</c>: all that are not named one by one.</summary>
internal sealed class CamelCaseTokens : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)typeof(CamelCaseTokens).GetMethod(nameof(Of), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(typeToConvert)
            .Invoke(null, null)!;

    private static TokenConverter<TEnum> Of<TEnum>()
        where TEnum : struct, Enum
    {
        var members = Enum.GetValues<TEnum>().ToDictionary(Text, member => member, StringComparer.Ordinal);
        return new TokenConverter<TEnum>(
            Text,
            text => members.TryGetValue(text, out var member) ? member : throw new FormatException($"'{text}' is no {typeof(TEnum).Name}."));
    }

    private static string Text<TEnum>(TEnum member)
        where TEnum : struct, Enum
    {
        var words = member.Token().Split('-');
        return string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]).Prepend(words[0]));
    }
}
