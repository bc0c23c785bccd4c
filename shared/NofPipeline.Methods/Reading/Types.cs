using NofPipeline.Domain.Organisations;

namespace NofPipeline.Methods.Reading;

/// <summary>Lists of organisation types, by machine token.</summary>
internal static class Types
{
    /// <summary>In the fixed order of types; the order in the file says nothing.</summary>
    public static IReadOnlyList<OrganisationType>? Read(MappingReader from, string key)
    {
        var types = from.ParsedItems<OrganisationType>(key, TryToken, Words.TypeForm);
        if (from.Has(key) && types.Count == 0)
        {
            from.Findings.Error("types-empty", from.PlaceOf(key), "There is no organisation type.", $"Write at least {Words.TypeForm}.");
            return null;
        }

        for (var i = 1; i < types.Count; i++)
        {
            if (types.Take(i).Any(type => type.Value == types[i].Value))
            {
                from.Findings.Error("id-duplicate", types[i].Place, $"'{types[i].Value.Token()}' stands here twice.", "Write each type once.");
            }
        }

        return [.. types.Select(type => type.Value).Distinct().Order()];
    }

    private static bool TryToken(string? text, out OrganisationType type) =>
        OrganisationTypes.TryParse(text, out type) && string.Equals(text, type.Token(), StringComparison.Ordinal);
}
