using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Reading.MethodData;

/// <summary>A metric or a composite in words and figures.</summary>
public sealed record MetricSheet
{
    public required string Id { get; init; }

    /// <summary>The row under which the score is published, where there is one.</summary>
    public required string? ScoreId { get; init; }

    public required string Name { get; init; }

    public required string Domain { get; init; }

    public required string SubDomain { get; init; }

    /// <summary><c>higher</c> or <c>lower</c>; <c>null</c> for a composite.</summary>
    public required string? Better { get; init; }

    /// <summary>The types that report it; empty for a composite.</summary>
    public required string OrganisationTypes { get; init; }

    public required IReadOnlyList<UnitSheet> Units { get; init; }

    /// <summary>How a composite is made, and of what; <c>null</c> for a metric.</summary>
    public required string? MadeOf { get; init; }

    public required bool Averaged { get; init; }

    /// <summary>Whether values have a rank within the type, or the composite is published.</summary>
    public required bool Published { get; init; }

    /// <summary>How a value is derived from months, where it is.</summary>
    public required string? Derivation { get; init; }

    /// <summary><c>verified</c>, <c>interval</c> or <c>inferred</c>; <c>null</c> where nothing is stated.</summary>
    public required string? Evidence { get; init; }

    public required string? Source { get; init; }

    public static MetricSheet Of(MetricDefinition metric, RuleSource? source) => new()
    {
        Id = metric.Id.Value,
        ScoreId = metric.ScoreId?.Value,
        Name = metric.Name,
        Domain = metric.Domain,
        SubDomain = metric.SubDomain,
        Better = RuleWords.Of(metric.Polarity),
        OrganisationTypes = RuleWords.Of(metric.OrganisationTypes),
        Units = [.. metric.Units.Select(u => new UnitSheet(u.Unit, RuleWords.Of(u.PeerSet), RuleWords.Of(u.Rule)))],
        MadeOf = null,
        Averaged = metric.Averaged,
        Published = metric.Ranked,
        Derivation = metric.Derivation is { } derivation ? RuleWords.Of(derivation) : null,
        Evidence = source?.Evidence.ToString().ToLowerInvariant(),
        Source = source?.Text,
    };

    public static MetricSheet Of(CompositeDefinition composite, RuleSource? source) => new()
    {
        Id = composite.Id.Value,
        ScoreId = null,
        Name = composite.Name,
        Domain = composite.Domain,
        SubDomain = composite.SubDomain,
        Better = null,
        OrganisationTypes = string.Empty,
        Units = [],
        MadeOf = $"{string.Join(", ", composite.Components)}: {RuleWords.Of(composite.Rule)}",
        Averaged = composite.Averaged,
        Published = composite.Published,
        Derivation = null,
        Evidence = source?.Evidence.ToString().ToLowerInvariant(),
        Source = source?.Text,
    };

    /// <summary>What is said of it, by aspect, so that two versions can be compared.</summary>
    public IEnumerable<(string Aspect, string Text)> Aspects()
    {
        yield return ("name", Name);
        yield return ("domain", $"{Domain} / {SubDomain}");
        yield return ("better", Better ?? string.Empty);
        yield return ("organisation types", OrganisationTypes);
        yield return ("score row", ScoreId ?? "none");
        yield return ("averaged", Averaged ? "yes" : "no");
        yield return ("published", Published ? "yes" : "no");
        yield return ("made of", MadeOf ?? string.Empty);
        yield return ("derived", Derivation ?? "no");
        yield return ("evidence", Evidence ?? string.Empty);
        foreach (var unit in Units)
        {
            yield return ($"peers of {unit.Unit}", unit.Peers);
            yield return ($"rule of {unit.Unit}", unit.Rule);
        }
    }
}
