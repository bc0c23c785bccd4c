namespace NofPipeline.Domain.Explanations;

/// <summary>The ranks of an organisation within its type.</summary>
/// <param name="Type">The type, as published.</param>
/// <param name="Organisations">How many the type has.</param>
/// <param name="Rank">Competition rank by adjusted segment, then printed average.</param>
/// <param name="AverageRank">Competition rank by printed average alone.</param>
/// <param name="Neighbours">The organisation with those next to it in the league table, in the table's order.</param>
/// <param name="AverageNeighbours">The same, ordered and ranked by printed average alone.</param>
public sealed record LeagueExplanation(
    string Type,
    int Organisations,
    int Rank,
    int AverageRank,
    IReadOnlyList<LeaguePlace> Neighbours,
    IReadOnlyList<LeaguePlace> AverageNeighbours);
