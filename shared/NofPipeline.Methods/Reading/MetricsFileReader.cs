namespace NofPipeline.Methods.Reading;

/// <summary>Reads a metrics file: one domain with its metrics and composites.</summary>
internal static class MetricsFileReader
{
    public static void Read(MappingReader file, MethodParts parts)
    {
        var domain = file.Text("domain");
        if (domain is not null)
        {
            parts.References.Use(ReferenceKind.Domain, domain, file.PlaceOf("domain"));
        }

        var metrics = new MetricReader(parts);
        foreach (var metric in file.Mappings("metrics"))
        {
            metrics.Read(metric, domain);
        }

        var composites = new CompositeReader(parts);
        foreach (var composite in file.OptionalMappings("composites"))
        {
            composites.Read(composite, domain);
        }

        file.Finish();
    }
}
