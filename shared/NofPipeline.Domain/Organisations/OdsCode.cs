using System.Diagnostics.CodeAnalysis;

namespace NofPipeline.Domain.Organisations;

/// <summary>
/// The code that the Organisation Data Service gives to a trust or an integrated care board: three letters or digits
/// (<c>RJ1</c>), or, for organisations created since April 2020, letter-digit-letter-digit-letter (<c>G6V2S</c>).
/// </summary>
public readonly record struct OdsCode : IComparable<OdsCode>
{
    private readonly string? value;

    private OdsCode(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    /// <summary>Reads a code. Letters must be upper case; nothing is repaired here.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OdsCode code)
    {
        code = default;
        var wellFormed = text switch
        {
            { Length: 3 } => text.All(IsUpperOrDigit),
            { Length: 5 } => IsUpper(text[0]) && char.IsAsciiDigit(text[1]) && IsUpper(text[2]) && char.IsAsciiDigit(text[3]) && IsUpper(text[4]),
            _ => false,
        };
        if (!wellFormed)
        {
            return false;
        }

        code = new OdsCode(text!);
        return true;
    }

    /// <exception cref="FormatException">The text is not an ODS code.</exception>
    public static OdsCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not an ODS code such as RJ1 or G6V2S.");

    public int CompareTo(OdsCode other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(OdsCode left, OdsCode right) => left.CompareTo(right) < 0;

    public static bool operator >(OdsCode left, OdsCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(OdsCode left, OdsCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OdsCode left, OdsCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsUpperOrDigit(char c) => IsUpper(c) || char.IsAsciiDigit(c);
}
