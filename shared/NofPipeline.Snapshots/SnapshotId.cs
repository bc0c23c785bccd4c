using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NofPipeline.Snapshots;

/// <summary>SHA-256 of a snapshot's canonical content, in lower-case hexadecimal. Equal content has an equal id, whoever made it and when.</summary>
public readonly record struct SnapshotId
{
    private const int HexLength = 64;
    private const int SeedDigits = 16;
    private readonly string? value;

    private SnapshotId(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    public static bool TryParse([NotNullWhen(true)] string? text, out SnapshotId id)
    {
        id = default;
        if (text is not { Length: HexLength } || !text.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        id = new SnapshotId(text);
        return true;
    }

    /// <exception cref="FormatException">The text is not 64 lower-case hexadecimal digits.</exception>
    public static SnapshotId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a snapshot id.");

    /// <summary>A number for draws that have to be the same for the same snapshot.</summary>
    public ulong ToSeed() => ulong.Parse(Value.AsSpan(0, SeedDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public override string ToString() => Value;
}
