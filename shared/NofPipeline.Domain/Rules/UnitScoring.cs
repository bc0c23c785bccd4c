namespace NofPipeline.Domain.Rules;

/// <summary>How values of a metric in one unit are scored. Units are peer sets of their own (2025/26: E. coli as <c>rate</c> and as <c>count</c>).</summary>
/// <param name="Unit">The unit's token in files.</param>
/// <param name="PeerSet">Whom the value is ranked among.</param>
/// <param name="Rule">The family with its constants; <c>null</c> for a contextual metric.</param>
public sealed record UnitScoring(string Unit, PeerSet PeerSet, ScoringRule? Rule);
