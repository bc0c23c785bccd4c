using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads one metric of a metrics file.</summary>
internal sealed class MetricReader(MethodParts parts)
{
    public void Read(MappingReader metric, string? domain)
    {
        var id = metric.Parsed<MetricId>("id", MetricId.TryParse, Words.MetricForm);
        if (id is { } known)
        {
            parts.References.Define(ReferenceKind.Metric, known.Value, metric.PlaceOf("id"));
            parts.References.DefineRow(known.Value, metric.PlaceOf("id"));
        }

        var contextual = metric.OptionalBoolean("contextual") ?? false;
        var scoreId = metric.OptionalParsed<MetricId>("score_id", MetricId.TryParse, Words.MetricForm);
        if (scoreId is { } row && row != id)
        {
            parts.References.DefineRow(row.Value, metric.PlaceOf("score_id"));
        }

        var name = metric.Text("name");
        var subDomain = Membership.Read(metric, domain, parts.References);
        var polarity = metric.Parsed<Polarity>("better", Words.TryPolarity, Words.BetterForm);
        var types = Types.Read(metric, "organisation_types");
        var averaged = metric.Boolean("averaged");
        var ranked = metric.Boolean("ranked");
        var units = ReadUnits(metric, polarity, contextual);
        var derivation = DerivationReader.Read(metric, units);
        Sources.Read(metric, id, parts);
        metric.Finish();
        if (contextual && (scoreId is not null || averaged == true))
        {
            metric.Findings.Error("contextual-scored", metric.PlaceOf("contextual"), "A contextual metric has no score.", "Remove score_id and write averaged: false.");
        }

        if (id is null || name is null || domain is null || subDomain is null || polarity is null || types is null
            || averaged is null || ranked is null || units is null)
        {
            return;
        }

        parts.Metrics.Add(new Located<MetricDefinition>(
            new MetricDefinition
            {
                Id = id.Value,
                ScoreId = scoreId,
                Name = name,
                Domain = domain,
                SubDomain = subDomain,
                Polarity = polarity.Value,
                OrganisationTypes = types,
                Units = units,
                Averaged = averaged.Value,
                Contextual = contextual,
                Ranked = ranked.Value,
                Derivation = derivation,
            },
            metric.Place));
    }

    private static IReadOnlyList<UnitScoring>? ReadUnits(MappingReader metric, Polarity? polarity, bool contextual)
    {
        var readers = metric.Mappings("units");
        var units = readers.Select(unit => ScoringRuleReader.Read(unit, polarity, contextual)).ToList();
        if (metric.Has("units") && readers.Count == 0)
        {
            metric.Findings.Error("units-empty", metric.PlaceOf("units"), "The metric has no unit.", "Write at least one unit.");
        }

        if (units.Count == 0 || units.Exists(unit => unit is null))
        {
            return null;
        }

        for (var i = 1; i < units.Count; i++)
        {
            if (units.Take(i).Any(unit => unit!.Unit == units[i]!.Unit))
            {
                metric.Findings.Error("id-duplicate", readers[i].PlaceOf("unit"), $"The unit '{units[i]!.Unit}' stands here twice.", "Each unit is scored in one way.");
            }
        }

        return [.. units.Select(unit => unit!)];
    }
}
