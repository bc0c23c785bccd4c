using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Reading;

/// <summary>Who defines a name and who uses it; checked once everything is read, so the order of files does not matter.</summary>
internal sealed class References(FindingList findings)
{
    private readonly Dictionary<(ReferenceKind Kind, string Id), Place> defined = [];
    private readonly Dictionary<string, Place> rows = new(StringComparer.Ordinal);
    private readonly List<(ReferenceKind Kind, string Id, Place Place)> used = [];

    public void Define(ReferenceKind kind, string id, Place place)
    {
        // A metric is also a row, and its repetition is reported there.
        if (!defined.TryAdd((kind, id), place) && kind != ReferenceKind.Metric)
        {
            Repeated(id, place, defined[(kind, id)]);
        }
    }

    /// <summary>Defines the id of a published row, or the method's own name of an unpublished figure; each stands for one thing only.</summary>
    public void DefineRow(string id, Place place)
    {
        if (!rows.TryAdd(id, place))
        {
            Repeated(id, place, rows[id]);
        }
    }

    public void Use(ReferenceKind kind, string id, Place place) => used.Add((kind, id, place));

    public void Check()
    {
        foreach (var (kind, id, place) in used.Where(use => !defined.ContainsKey((use.Kind, use.Id))))
        {
            var names = defined.Keys.Where(key => key.Kind == kind).Select(key => key.Id).Order(StringComparer.Ordinal).Take(12);
            findings.Error("reference-unknown", place, $"There is no {NameOf(kind)} '{id}'.", $"Known: {string.Join(", ", names)}...", id);
        }

        var usedKeys = used.Select(use => (use.Kind, use.Id)).ToHashSet();
        foreach (var (key, place) in defined.Where(d => d.Key.Kind is ReferenceKind.Domain or ReferenceKind.SubDomain && !usedKeys.Contains(d.Key)))
        {
            findings.Error("unused", place, $"No metric is in the {NameOf(key.Kind)} '{key.Id}'.", "Remove it, or put its metrics in.", key.Id);
        }
    }

    private static string NameOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.SubDomain => "sub-domain",
        ReferenceKind.PriorityArea => "priority area",
        ReferenceKind.Domain => "domain",
        ReferenceKind.Metric => "metric",
        _ => "decision kind",
    };

    private void Repeated(string id, Place place, Place first) =>
        findings.Error("id-duplicate", place, $"'{id}' is already defined in {first.File}, line {first.Line}.", "Each id stands for one thing.", id);
}
