using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Explanations;

/// <summary>A line of a league table.</summary>
/// <param name="Rank">Competition rank.</param>
/// <param name="Organisation">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Adjusted">The adjusted segment.</param>
/// <param name="Average">The printed average metric score.</param>
public sealed record LeaguePlace(int Rank, OdsCode Organisation, string Name, int Adjusted, decimal Average);
