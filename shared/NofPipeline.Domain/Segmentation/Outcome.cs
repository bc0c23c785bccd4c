namespace NofPipeline.Domain.Segmentation;

/// <summary>Where an organisation would stand under an alternative.</summary>
/// <param name="Average">The average that segment and rank are made of.</param>
/// <param name="Adjusted">The adjusted segment, 1 to 4; the override stays as it is.</param>
/// <param name="LeagueRank">The rank within the type by adjusted segment, then average.</param>
public sealed record Outcome(decimal Average, int Adjusted, int LeagueRank);
