using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the domains with their sub-domains.</summary>
internal sealed class DomainReader(MethodParts parts)
{
    public IReadOnlyList<DomainDefinition> Read(MappingReader file) =>
        [.. file.Mappings("domains").Select(ReadDomain).OfType<DomainDefinition>()];

    private DomainDefinition? ReadDomain(MappingReader domain)
    {
        var id = domain.Text("id");
        if (id is not null)
        {
            parts.References.Define(ReferenceKind.Domain, id, domain.PlaceOf("id"));
        }

        var name = domain.Text("name");
        var score = Row(domain, "score_id");
        var segment = Row(domain, "segment_id");
        var subDomains = domain.Mappings("sub_domains").Select(item => ReadSubDomain(item, id)).OfType<SubDomainDefinition>().ToList();
        domain.Finish();
        return id is null || name is null || score is null || segment is null
            ? null
            : new DomainDefinition(id, name, score.Value, segment.Value, subDomains);
    }

    private SubDomainDefinition? ReadSubDomain(MappingReader subDomain, string? domain)
    {
        var id = subDomain.Text("id");
        if (id is not null && domain is not null)
        {
            parts.References.Define(ReferenceKind.SubDomain, Membership.Key(domain, id), subDomain.PlaceOf("id"));
        }

        var name = subDomain.Text("name");
        subDomain.Finish();
        return id is null || name is null ? null : new SubDomainDefinition(id, name);
    }

    private MetricId? Row(MappingReader domain, string key)
    {
        var row = domain.Parsed<MetricId>(key, MetricId.TryParse, Words.MetricForm);
        if (row is { } id)
        {
            parts.References.DefineRow(id.Value, domain.PlaceOf(key));
        }

        return row;
    }
}
