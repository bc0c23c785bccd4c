using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace NofPipeline.Domain.Tokens;

/// <summary>Members of enumerations as their tokens and back; <see cref="TokenAttribute"/> holds the texts.</summary>
public static class EnumTokens
{
    /// <exception cref="ArgumentOutOfRangeException">The value is no member of the enumeration.</exception>
    public static string Token<TEnum>(this TEnum value)
        where TEnum : struct, Enum =>
        Table<TEnum>.Tokens.TryGetValue(value, out var token) ? token : throw new ArgumentOutOfRangeException(nameof(value), value, null);

    public static bool TryParse<TEnum>([NotNullWhen(true)] string? text, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return text is not null && Table<TEnum>.Members.TryGetValue(text, out value);
    }

    /// <exception cref="FormatException">The text is no token of the enumeration.</exception>
    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum =>
        TryParse<TEnum>(text, out var value) ? value : throw new FormatException($"'{text}' is no {typeof(TEnum).Name}.");

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Tokens = Enum.GetNames<TEnum>().ToDictionary(Enum.Parse<TEnum>, TokenOf);

        public static readonly Dictionary<string, TEnum> Members = Tokens.ToDictionary(t => t.Value, t => t.Key, StringComparer.Ordinal);

        private static string TokenOf(string member) =>
            typeof(TEnum).GetField(member)!.GetCustomAttribute<TokenAttribute>()?.Token
            ?? throw new InvalidOperationException($"{typeof(TEnum).Name}.{member} has no token.");
    }
}
