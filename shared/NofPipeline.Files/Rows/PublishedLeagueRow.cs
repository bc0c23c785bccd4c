using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Files.Rows;

/// <summary>A row of NHS England's league table.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Organisation">Whose row it is.</param>
/// <param name="Average">Average metric score, the row <c>OF5002</c> of the metric CSV.</param>
/// <param name="LikelyRangeOfAverage">Text such as <c>1.2 to 1.89</c>.</param>
/// <param name="Segment">Adjusted segment, the row <c>OF5000</c> of the metric CSV.</param>
/// <param name="Override">Whether the organisation is in financial deficit, the row <c>OF5004</c> of the metric CSV.</param>
/// <param name="Rank">League rank within the organisation type.</param>
/// <param name="LikelyRangeOfRank">Text such as <c>1 to 11</c>.</param>
/// <param name="Stated">The organisation's facts as the row states them.</param>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
public sealed record PublishedLeagueRow(
    Quarter Quarter,
    OdsCode Organisation,
    decimal Average,
    string LikelyRangeOfAverage,
    int Segment,
    bool Override,
    int Rank,
    string LikelyRangeOfRank,
    Organisation Stated,
    int Line);
