using System.Text.Json;

namespace NofPipeline.Contracts.Events;

/// <summary>
/// Routing keys: <c>segment-changed.&lt;type&gt;.&lt;ODS code&gt;</c>, <c>segment-corrected.&lt;type&gt;.&lt;ODS code&gt;</c> and
/// <c>quarter-published.&lt;quarter&gt;</c>. The version of the type is not part of the key, so that a binding outlives it.
/// </summary>
public static class EventRouting
{
    private const string Prefix = "uk.nof.";

    /// <summary>The key of an event.</summary>
    /// <param name="type">The CloudEvents type.</param>
    /// <param name="subject">The CloudEvents subject.</param>
    /// <param name="data">The payload, whose organisation, where it has one, stands between the two.</param>
    public static string KeyOf(string type, string subject, JsonElement data)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = type.StartsWith(Prefix, StringComparison.Ordinal) ? type[Prefix.Length..] : type;
        var version = name.LastIndexOf(".v", StringComparison.Ordinal);
        name = version > 0 ? name[..version] : name;
        return data.TryGetProperty("organisation", out var organisation)
            ? $"{name}.{organisation.GetProperty("type").GetString()}.{subject}"
            : $"{name}.{subject}";
    }
}
