using System.Globalization;
using System.Text;

namespace NofPipeline.Methods.Canonical;

/// <summary>
/// Lines of <c>path=value</c>. The path tells where in the method the value stands, so that no two methods share a text;
/// line breaks in values are escaped.
/// </summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder text = new();
    private readonly string prefix;

    public CanonicalText()
        : this(string.Empty, new StringBuilder())
    {
    }

    private CanonicalText(string prefix, StringBuilder text)
    {
        this.prefix = prefix;
        this.text = text;
    }

    public CanonicalText Write(string key, string? value)
    {
        if (value is not null)
        {
            var escaped = value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
            text.Append(prefix).Append(key).Append('=').Append(escaped).Append('\n');
        }

        return this;
    }

    /// <summary>Nothing where there is no number.</summary>
    public CanonicalText Write(string key, int? value) => value is { } number ? Write(key, number) : this;

    public CanonicalText Write(string key, bool value) => Write(key, value ? "true" : "false");

    public CanonicalText Write(string key, int value) => Write(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Without trailing zeros: 1, 1.0 and 1.00 are one number.</summary>
    public CanonicalText Write(string key, decimal value) =>
        Write(key, value.ToString("0.############################", CultureInfo.InvariantCulture));

    public CanonicalText WriteEach<T>(string key, IEnumerable<T> items, Action<CanonicalText, T> write)
    {
        var index = 0;
        foreach (var item in items)
        {
            write(Inside(string.Create(CultureInfo.InvariantCulture, $"{key}[{index++}]")), item);
        }

        // The length, so that an empty list and no list differ from a list of empty items.
        return Write(key + ".count", index);
    }

    public CanonicalText Inside(string key) => new($"{prefix}{key}.", text);

    public override string ToString() => text.ToString();
}
