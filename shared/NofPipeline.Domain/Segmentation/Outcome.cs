using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Segmentation;

/// <summary>Where an organisation would stand under an alternative.</summary>
/// <param name="Average">The average that segment and rank are made of.</param>
/// <param name="Adjusted">The adjusted segment, 1 to 4; the override stays as it is.</param>
/// <param name="LeagueRank">The rank within the type by adjusted segment, then average.</param>
public sealed record Outcome(decimal Average, int Adjusted, int LeagueRank);

/// <summary>Where an organisation would stand under another method's cuts.</summary>
/// <param name="Method">The method's id.</param>
/// <param name="Outcome">Where it would stand.</param>
public sealed record OutcomeUnder(string Method, Outcome Outcome);

/// <summary>Where an organisation would stand if one of its metrics counted for nobody.</summary>
/// <param name="Item">The metric or composite.</param>
/// <param name="Outcome">Where it would stand.</param>
public sealed record OutcomeWithout(MetricId Item, Outcome Outcome);
