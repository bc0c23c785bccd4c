using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads one composite of a metrics file.</summary>
internal sealed class CompositeReader(MethodParts parts)
{
    public void Read(MappingReader composite, string? domain)
    {
        var id = composite.Parsed<MetricId>("id", MetricId.TryParse, Words.MetricForm);
        if (id is { } known)
        {
            parts.References.DefineRow(known.Value, composite.PlaceOf("id"));
        }

        var published = composite.Boolean("published");
        var name = composite.Text("name");
        var subDomain = Membership.Read(composite, domain, parts.References);
        var components = composite.ParsedItems<MetricId>("components", MetricId.TryParse, Words.MetricForm);
        foreach (var component in components)
        {
            parts.References.Use(ReferenceKind.Metric, component.Value.Value, component.Place);
        }

        var averaged = composite.Boolean("averaged");
        var rule = ReadRule(composite, components.Count);
        Sources.Read(composite, id, parts);
        if (composite.FamilyIsOneOf("matrix", "mean"))
        {
            composite.Finish();
        }

        if (id is null || published is null || name is null || domain is null || subDomain is null || averaged is null || rule is null)
        {
            return;
        }

        parts.Composites.Add(new Located<CompositeDefinition>(
            new CompositeDefinition
            {
                Id = id.Value,
                Published = published.Value,
                Name = name,
                Domain = domain,
                SubDomain = subDomain,
                Components = [.. components.Select(component => component.Value)],
                Rule = rule,
                Averaged = averaged.Value,
            },
            composite.Place));
    }

    private static CompositeRule? ReadRule(MappingReader composite, int components)
    {
        var family = composite.Text("family");
        switch (family)
        {
            case "matrix":
                CheckComponents(composite, components, components == 2, "A matrix has two components: its row and its column.");
                return MatrixReader.Read(composite);
            case "mean":
                CheckComponents(composite, components, components >= 2, "A mean has two components or more.");
                return composite.Boolean("rounded_to_integer") is { } rounded ? new MeanRule(rounded) : null;
            case null:
                return null;
            default:
                composite.Findings.Error("family-unknown", composite.PlaceOf("family"), $"'{family}' does not combine scores.", "Known: matrix, mean.", family);
                return null;
        }
    }

    private static void CheckComponents(MappingReader composite, int count, bool right, string message)
    {
        if (!right && composite.Has("components"))
        {
            composite.Findings.Error("components-wrong", composite.PlaceOf("components"), message, $"There are {count}.");
        }
    }
}
