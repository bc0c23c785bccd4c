namespace NofPipeline.Methods.Reading;

/// <summary>The sub-domain that a metric or composite belongs to.</summary>
internal static class Membership
{
    public static string? Read(MappingReader item, string? domain, References references)
    {
        var subDomain = item.Text("sub_domain");
        if (subDomain is not null && domain is not null)
        {
            references.Use(ReferenceKind.SubDomain, Key(domain, subDomain), item.PlaceOf("sub_domain"));
        }

        return subDomain;
    }

    /// <summary>Sub-domains are named within their domain.</summary>
    public static string Key(string domain, string subDomain) => $"{domain}/{subDomain}";
}
