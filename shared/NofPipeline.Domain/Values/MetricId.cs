using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace NofPipeline.Domain.Values;

/// <summary>
/// NHS England's id of a metric, score or summary row (<c>OF0013</c>), or a lower-case name that a method gives to a figure
/// that is never published on its own (<c>infections</c>).
/// </summary>
public readonly partial record struct MetricId : IComparable<MetricId>
{
    private readonly string? value;

    private MetricId(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    public static bool TryParse([NotNullWhen(true)] string? text, out MetricId id)
    {
        id = default;
        if (text is null || !Pattern().IsMatch(text))
        {
            return false;
        }

        id = new MetricId(text);
        return true;
    }

    /// <exception cref="FormatException">The text is not a metric id.</exception>
    public static MetricId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a metric id such as OF0013.");

    public int CompareTo(MetricId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(MetricId left, MetricId right) => left.CompareTo(right) < 0;

    public static bool operator >(MetricId left, MetricId right) => left.CompareTo(right) > 0;

    public static bool operator <=(MetricId left, MetricId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MetricId left, MetricId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?:OF[0-9]{4}|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
