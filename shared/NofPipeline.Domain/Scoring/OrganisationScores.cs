using System.Text.Json.Serialization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>Every score of one organisation in one quarter.</summary>
/// <param name="Organisation">Its facts in the quarter.</param>
/// <param name="Metrics">By metric id and unit.</param>
/// <param name="Composites">By id.</param>
/// <param name="Domains">In the method's order; a domain without a score is absent.</param>
/// <param name="SubDomains">In the method's order.</param>
/// <param name="Average">
/// The average metric score; <c>null</c> for an organisation that has no averaged score, is of a type that is not segmented, or of which too little is in.
/// </param>
public sealed record OrganisationScores(
    Organisation Organisation,
    IReadOnlyList<MetricScore> Metrics,
    IReadOnlyList<CompositeScore> Composites,
    IReadOnlyList<GroupScore> Domains,
    IReadOnlyList<GroupScore> SubDomains,
    MeanScore? Average)
{
    /// <summary>What is in of an organisation that has no average, no domain scores and no segment because too little of it is in; <c>null</c>, and not written, of every other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MetricCoverage? TooFew { get; init; }
}

/// <summary>A score made of other scores.</summary>
/// <param name="Id">The composite's id.</param>
/// <param name="Unrounded">Kept to 20 decimals.</param>
/// <param name="Printed">Half up to 2 decimals.</param>
/// <param name="Components">The components that the organisation has.</param>
public sealed record CompositeScore(MetricId Id, decimal Unrounded, decimal Printed, IReadOnlyList<MetricId> Components);

/// <summary>The score of a domain or a sub-domain.</summary>
/// <param name="Id">The domain's id, or <c>domain/sub-domain</c>.</param>
/// <param name="Mean">The mean of the items inside it.</param>
public sealed record GroupScore(string Id, MeanScore Mean);

/// <summary>A plain mean of scores.</summary>
/// <param name="Unrounded">Kept to 20 decimals.</param>
/// <param name="Printed">Half up to 2 decimals; segments and ranks use this one.</param>
/// <param name="Items">How many scores it is the mean of.</param>
public sealed record MeanScore(decimal Unrounded, decimal Printed, int Items)
{
    /// <summary>The mean of <paramref name="scores"/>; <c>null</c> when there are none.</summary>
    public static MeanScore? Of(IReadOnlyCollection<decimal> scores)
    {
        if (scores.Count == 0)
        {
            return null;
        }

        var mean = ScoreRounding.Keep(scores.Sum() / scores.Count);
        return new MeanScore(mean, ScoreRounding.Print(mean), scores.Count);
    }
}
