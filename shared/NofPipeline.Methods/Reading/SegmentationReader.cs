using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads how scores become segments.</summary>
internal static class SegmentationReader
{
    public static SegmentationRule? Read(MappingReader? rule, out (Evidence Evidence, string Text)? source)
    {
        source = null;
        if (rule is null)
        {
            return null;
        }

        var family = rule.Text("family");
        SegmentationRule? read = family switch
        {
            "pooled_quartiles" => rule.Boolean("cuts_rounded") is { } rounded ? new PooledQuartilesRule(rounded) : null,
            "fixed_cuts" => FixedCuts(rule),
            _ => null,
        };
        source = Sources.Read(rule);
        if (family is "pooled_quartiles" or "fixed_cuts")
        {
            rule.Finish();
        }
        else if (family is not null)
        {
            rule.Findings.Error("family-unknown", rule.PlaceOf("family"), $"'{family}' does not make segments.", "Known: pooled_quartiles, fixed_cuts.", family);
        }

        return read;
    }

    private static FixedCutsRule? FixedCuts(MappingReader rule)
    {
        if (Numbers.Read(rule, "cuts") is not { } cuts)
        {
            return null;
        }

        foreach (var cut in cuts)
        {
            Numbers.CheckScore(cut, rule.Findings);
        }

        if (cuts.Count != 3 || !Numbers.Rises(cuts))
        {
            rule.Findings.Error("cuts-not-ascending", rule.PlaceOf("cuts"), "The cuts are not three numbers in rising order.", "Write the best scores' cut first.");
        }

        return new FixedCutsRule([.. cuts.Select(cut => cut.Value)]);
    }
}
