using System.Text.Json.Serialization;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The part of an organisation in a segments snapshot. What nobody has resampled, varied or disputed is not written; a final segment that is not stated is marked.</summary>
internal sealed record SegmentsDocument(
    OrganisationDocument Organisation,
    decimal Average,
    int Unadjusted,
    SegmentsDocument.OverrideDocument Override,
    int Adjusted,
    int Final,
    int LeagueRank,
    int AverageRank,
    IReadOnlyList<SegmentsDocument.DomainDocument> Domains,
    IReadOnlyList<DecisionDocument> Decisions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LikelyDocument? Likely = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SensitivityDocument? Sensitivity = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? OverrideDisputedBy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? FinalStated = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DecisionDocument? OverrideByHand = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DecisionDocument? FinalByHand = null)
{
    public static SegmentsDocument Of(OrganisationSegments segments) => new(
        OrganisationDocument.Of(segments.Organisation),
        segments.Average,
        segments.Unadjusted,
        new OverrideDocument(segments.Override.Applies, segments.Override.Source, segments.Override.Derived),
        segments.Adjusted,
        segments.FinalOrAdjusted,
        segments.LeagueRank,
        segments.AverageRank,
        [.. segments.Domains.Select(d => new DomainDocument(d.Domain, d.Score, d.Segment, d.Rank))],
        DecisionDocument.Of(segments.Decisions),
        LikelyDocument.Of(segments.Likely),
        SensitivityDocument.Of(segments.Sensitivity),
        segments.OverrideDisputedBy.Count == 0 ? null : segments.OverrideDisputedBy,
        segments.Final is null ? false : null,
        DecisionDocument.Of(segments.OverrideByHand),
        DecisionDocument.Of(segments.FinalByHand));

    public OrganisationSegments Read() => new()
    {
        Organisation = Organisation.Read(),
        Average = Average,
        Unadjusted = Unadjusted,
        Override = new OverrideOutcome(Override.Applies, Override.Source, Override.Derived),
        OverrideDisputedBy = OverrideDisputedBy ?? [],
        Adjusted = Adjusted,
        Final = FinalStated is false ? null : Final,
        LeagueRank = LeagueRank,
        AverageRank = AverageRank,
        Domains = [.. Domains.Select(d => new DomainSegment(d.Domain, d.Score, d.Segment, d.Rank))],
        OverrideByHand = OverrideByHand?.Read(),
        FinalByHand = FinalByHand?.Read(),
        Decisions = DecisionDocument.Read(Decisions),
        Likely = Likely?.Read(),
        Sensitivity = Sensitivity?.Read(),
    };

    internal sealed record OverrideDocument(bool Applies, OverrideSource Source, bool? Derived);

    internal sealed record DomainDocument(string Domain, decimal Score, int Segment, int Rank);
}
