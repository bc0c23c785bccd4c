using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Reading;

/// <summary>
/// Reads one set of keys. Every key that is asked for becomes known; <see cref="Finish"/> reports the others, so that a
/// misspelt key cannot pass silently. What cannot be read is reported and comes back as <c>null</c>.
/// </summary>
internal sealed class MappingReader
{
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);
    private readonly List<string> known = [];
    private readonly FindingList findings;

    public MappingReader(YamlMapping node, Place place, FindingList findings)
    {
        this.findings = findings;
        Place = place;
        foreach (var entry in node.Entries)
        {
            if (!entries.TryAdd(entry.Key, entry))
            {
                findings.Error("key-duplicate", place.At(entry.Key, entry.Line), $"The key '{entry.Key}' stands here twice.", "Keep one of them.");
            }
        }
    }

    public Place Place { get; }

    /// <summary>The keys of a whole file; <c>null</c>, with findings, where its text is not a set of keys.</summary>
    public static MappingReader? Open(string path, string text, FindingList findings)
    {
        var place = new Place(path, 1, string.Empty);
        switch (YamlText.Read(path, text, findings.Sink))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return new MappingReader(mapping, place, findings);
            case var other:
                Scalars.Wrong(other, place, "a set of keys", findings);
                return null;
        }
    }

    public FindingList Findings => findings;

    public Place PlaceOf(string key) => Place.At(key, entries.TryGetValue(key, out var entry) ? entry.Value.Line : Place.Line);

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>Whether the family is a known one, so that it is known which keys belong to it.</summary>
    public bool FamilyIsOneOf(params ReadOnlySpan<string> families) =>
        entries.TryGetValue("family", out var entry) && entry.Value is YamlScalar scalar && families.Contains(scalar.Text);

    public string? Text(string key) => Required(key) is { } node ? TextOf(node, PlaceOf(key)) : null;

    public string? OptionalText(string key) => Optional(key) is { } node ? TextOf(node, PlaceOf(key)) : null;

    public bool? Boolean(string key) => Required(key) is { } node ? BooleanOf(node, key) : null;

    public bool? OptionalBoolean(string key) => Optional(key) is { } node ? BooleanOf(node, key) : null;

    public decimal? Number(string key) => Required(key) is { } node ? Scalars.Number(node, PlaceOf(key), findings) : null;

    public decimal? OptionalNumber(string key) => Optional(key) is { } node ? Scalars.Number(node, PlaceOf(key), findings) : null;

    public int? Integer(string key) => Required(key) is { } node ? Scalars.Integer(node, PlaceOf(key), findings) : null;

    public int? OptionalInteger(string key) => Optional(key) is { } node ? Scalars.Integer(node, PlaceOf(key), findings) : null;

    public T? Parsed<T>(string key, TryParse<T> parse, string form)
        where T : struct =>
        Required(key) is { } node ? Scalars.Parsed(node, PlaceOf(key), parse, form, findings) : null;

    public T? OptionalParsed<T>(string key, TryParse<T> parse, string form)
        where T : struct =>
        Optional(key) is { } node ? Scalars.Parsed(node, PlaceOf(key), parse, form, findings) : null;

    /// <summary>The items of a list, each with its place.</summary>
    public IReadOnlyList<Located<YamlNode>>? Items(string key)
    {
        if (Required(key) is not { } node)
        {
            return null;
        }

        if (node is not YamlSequence list)
        {
            Wrong(node, PlaceOf(key), "a list");
            return null;
        }

        return [.. list.Items.Select((item, index) => new Located<YamlNode>(item, PlaceOf(key).At(index, item.Line)))];
    }

    /// <summary>The items of a list of key sets; an item of another kind is reported and left out.</summary>
    public IReadOnlyList<MappingReader> Mappings(string key) =>
        [.. (Items(key) ?? []).Select(item => AsMapping(item.Value, item.Place)).OfType<MappingReader>()];

    public IReadOnlyList<MappingReader> OptionalMappings(string key) => Has(key) ? Mappings(key) : Note(key);

    public MappingReader? Mapping(string key) => Required(key) is { } node ? AsMapping(node, PlaceOf(key)) : null;

    public MappingReader? OptionalMapping(string key) => Optional(key) is { } node ? AsMapping(node, PlaceOf(key)) : null;

    /// <summary>A list of parsed scalars; items that cannot be read are reported and left out.</summary>
    public IReadOnlyList<Located<T>> ParsedItems<T>(string key, TryParse<T> parse, string form)
        where T : struct =>
        [.. (Items(key) ?? [])
            .Select(item => (item.Place, Value: Scalars.Parsed(item.Value, item.Place, parse, form, findings)))
            .Where(item => item.Value is not null)
            .Select(item => new Located<T>(item.Value!.Value, item.Place))];

    public IReadOnlyList<Located<T>> OptionalParsedItems<T>(string key, TryParse<T> parse, string form)
        where T : struct =>
        Optional(key) is null ? [] : ParsedItems(key, parse, form);

    public IReadOnlyList<Located<string>> TextItems(string key) =>
        [.. (Items(key) ?? [])
            .Select(item => (item.Place, Value: TextOf(item.Value, item.Place)))
            .Where(item => item.Value is not null)
            .Select(item => new Located<string>(item.Value!, item.Place))];

    public IReadOnlyList<Located<string>> OptionalTextItems(string key) => Optional(key) is null ? [] : TextItems(key);

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var entry in entries.Values.Where(e => !known.Contains(e.Key)))
        {
            findings.Error(
                "key-unknown",
                Place.At(entry.Key, entry.Line),
                $"The key '{entry.Key}' is not known here.",
                $"Known here: {string.Join(", ", known)}.");
        }
    }

    public YamlNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null && !Has(key))
        {
            findings.Error("key-missing", Place.At(key, Place.Line), $"The key '{key}' is missing.", $"Add '{key}' here.");
        }

        return node;
    }

    private IReadOnlyList<MappingReader> Note(string key)
    {
        known.Add(key);
        return [];
    }

    private YamlNode? Optional(string key)
    {
        known.Add(key);
        return entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    private MappingReader? AsMapping(YamlNode node, Place place)
    {
        if (node is YamlMapping mapping)
        {
            return new MappingReader(mapping, place, findings);
        }

        Wrong(node, place, "a set of keys");
        return null;
    }

    private string? TextOf(YamlNode node, Place place) => Scalars.Text(node, place, findings);

    private bool? BooleanOf(YamlNode node, string key) => Scalars.Boolean(node, PlaceOf(key), findings);

    private void Wrong(YamlNode node, Place place, string expected) => Scalars.Wrong(node, place, expected, findings);
}
