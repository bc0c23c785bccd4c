using System.Text.Json.Serialization;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>What becomes of an organisation when the method is varied.</summary>
internal sealed record SensitivityDocument
{
    public required Standing Standing { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MetricId? DecidingItem { get; init; }

    public required IReadOnlyList<WithoutDocument> Without { get; init; }

    public required OutcomeDocument DomainMeans { get; init; }

    public required OutcomeDocument Unrounded { get; init; }

    public required OutcomeDocument TiesAtWorseEnd { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UnderDocument? OtherCuts { get; init; }

    public static SensitivityDocument? Of(SegmentSensitivity? sensitivity) => sensitivity is null ? null : new SensitivityDocument
    {
        Standing = sensitivity.Standing,
        DecidingItem = sensitivity.DecidingItem,
        Without = [.. sensitivity.Without.Select(w => new WithoutDocument(w.Item, OutcomeDocument.Of(w.Outcome)))],
        DomainMeans = OutcomeDocument.Of(sensitivity.DomainMeans),
        Unrounded = OutcomeDocument.Of(sensitivity.Unrounded),
        TiesAtWorseEnd = OutcomeDocument.Of(sensitivity.TiesAtWorseEnd),
        OtherCuts = sensitivity.OtherCuts is { } other ? new UnderDocument(other.Method, OutcomeDocument.Of(other.Outcome)) : null,
    };

    public SegmentSensitivity Read() => new()
    {
        Standing = Standing,
        DecidingItem = DecidingItem,
        Without = [.. Without.Select(w => new OutcomeWithout(w.Item, w.Outcome.Read()))],
        DomainMeans = DomainMeans.Read(),
        Unrounded = Unrounded.Read(),
        TiesAtWorseEnd = TiesAtWorseEnd.Read(),
        OtherCuts = OtherCuts is { } other ? new OutcomeUnder(other.Method, other.Outcome.Read()) : null,
    };

    internal sealed record WithoutDocument(MetricId Item, OutcomeDocument Outcome);

    internal sealed record UnderDocument(string Method, OutcomeDocument Outcome);

    internal sealed record OutcomeDocument(decimal Average, int Adjusted, int LeagueRank)
    {
        public static OutcomeDocument Of(Outcome outcome) => new(outcome.Average, outcome.Adjusted, outcome.LeagueRank);

        public Outcome Read() => new(Average, Adjusted, LeagueRank);
    }
}
