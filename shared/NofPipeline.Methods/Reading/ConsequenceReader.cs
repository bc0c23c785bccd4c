using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the priority areas and what segments entail.</summary>
internal sealed class ConsequenceReader(MethodParts parts)
{
    private readonly Dictionary<string, Place> ids = new(StringComparer.Ordinal);

    public IReadOnlyList<PriorityArea> ReadAreas(MappingReader file) =>
        [.. file.Mappings("priority_areas").Select(ReadArea).OfType<PriorityArea>()];

    public IReadOnlyList<Consequence> Read(MappingReader file) =>
        [.. file.Mappings("consequences").Select(ReadConsequence).OfType<Consequence>()];

    private PriorityArea? ReadArea(MappingReader area)
    {
        var id = area.Text("id");
        if (id is not null)
        {
            parts.References.Define(ReferenceKind.PriorityArea, id, area.PlaceOf("id"));
        }

        var name = area.Text("name");
        var metrics = area.ParsedItems<MetricId>("metrics", MetricId.TryParse, Words.MetricForm);
        var source = area.Text("source");
        area.Finish();
        foreach (var metric in metrics)
        {
            parts.References.Use(ReferenceKind.Metric, metric.Value.Value, metric.Place);
        }

        if (area.Has("metrics") && metrics.Count == 0)
        {
            area.Findings.Error("unused", area.PlaceOf("metrics"), "No metric stands for the area.", "Name at least one metric.");
        }

        return id is null || name is null || source is null ? null : new PriorityArea(id, name, [.. metrics.Select(m => m.Value)], source);
    }

    private Consequence? ReadConsequence(MappingReader consequence)
    {
        var id = consequence.Text("id");
        var segments = ReadSegments(consequence);
        var area = consequence.OptionalText("priority_area");
        var text = consequence.Text("text");
        var source = consequence.Text("source");
        consequence.Finish();
        if (id is not null && !ids.TryAdd(id, consequence.PlaceOf("id")))
        {
            consequence.Findings.Error("id-duplicate", consequence.PlaceOf("id"), $"'{id}' is already defined in line {ids[id].Line}.", "Each id stands for one thing.", id);
        }

        if (area is not null)
        {
            parts.References.Use(ReferenceKind.PriorityArea, area, consequence.PlaceOf("priority_area"));
        }

        if (segments is { Count: 0 } && area is null && consequence.Has("segments"))
        {
            consequence.Findings.Error("unused", consequence.PlaceOf("segments"), "Nothing leads to this consequence.", "Name segments or a priority area.");
        }

        return id is null || segments is null || text is null || source is null
            ? null
            : new Consequence { Id = id, Segments = segments, PriorityArea = area, Text = text, Source = source };
    }

    private static List<int>? ReadSegments(MappingReader consequence)
    {
        if (consequence.Items("segments") is not { } items)
        {
            return null;
        }

        var segments = new List<int>();
        foreach (var item in items)
        {
            if (Scalars.Integer(item.Value, item.Place, consequence.Findings) is { } segment)
            {
                Numbers.CheckSegment(new Located<int>(segment, item.Place), 5, consequence.Findings);
                segments.Add(segment);
            }
        }

        return segments;
    }
}
