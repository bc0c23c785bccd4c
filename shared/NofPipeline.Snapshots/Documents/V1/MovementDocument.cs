using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>How an organisation moved, in a statement.</summary>
internal sealed record MovementDocument(
    OrganisationDocument Organisation,
    StateDocument? Before,
    StateDocument? After,
    MovementDirection Direction,
    IReadOnlyList<MovementCause> Causes,
    MovementGround Ground,
    MovementDocument.AverageDocument? Average,
    decimal? Chance,
    bool? BeyondNoise,
    MovementDocument.RankDocument? Rank,
    LikelyDocument? LikelyBefore,
    LikelyDocument? LikelyAfter)
{
    public static MovementDocument Of(AssessedMovement assessed) => new(
        OrganisationDocument.Of(assessed.Movement.Organisation),
        StateDocument.Of(assessed.Movement.Before),
        StateDocument.Of(assessed.Movement.After),
        assessed.Movement.Direction,
        assessed.Movement.Causes,
        assessed.Ground,
        assessed.Average is { } average ? AverageDocument.Of(average) : null,
        assessed.Chance,
        assessed.BeyondNoise,
        assessed.Rank is { } rank ? new RankDocument(rank.Before, rank.Own, rank.Others, rank.After) : null,
        LikelyDocument.Of(assessed.LikelyBefore),
        LikelyDocument.Of(assessed.LikelyAfter));

    public AssessedMovement Read() => new(
        new Movement(Organisation.Read(), Before?.Read(), After?.Read(), Direction, Causes),
        Ground,
        Average?.Read(Organisation.Code),
        Chance,
        BeyondNoise,
        Rank is null ? null : new RankMovement(Rank.Before, Rank.Own, Rank.Others, Rank.After),
        LikelyBefore?.Read(),
        LikelyAfter?.Read());

    internal sealed record AverageDocument(
        decimal Before, decimal After, IReadOnlyList<PartDocument> Parts, IReadOnlyList<ItemDocument> Items)
    {
        public static AverageDocument Of(AverageMovement average) => new(
            average.Before,
            average.After,
            PartDocument.Of(average.Parts),
            [.. average.Items.Select(i => new ItemDocument(i.Item, i.Before, i.After, PartDocument.Of(i.Parts)))]);

        public AverageMovement Read(OdsCode organisation) => new(
            organisation,
            Before,
            After,
            PartDocument.Read(Parts),
            [.. Items.Select(i => new ItemMovement(i.Item, i.Before, i.After, PartDocument.Read(i.Parts)))]);
    }

    internal sealed record ItemDocument(MetricId Item, decimal? Before, decimal? After, IReadOnlyList<PartDocument> Parts);

    internal sealed record PartDocument(AverageCause Cause, decimal Points)
    {
        public static IReadOnlyList<PartDocument> Of(IReadOnlyList<AveragePart> parts) => [.. parts.Select(p => new PartDocument(p.Cause, p.Points))];

        public static IReadOnlyList<AveragePart> Read(IReadOnlyList<PartDocument> parts) => [.. parts.Select(p => new AveragePart(p.Cause, p.Points))];
    }

    internal sealed record RankDocument(int Before, int Own, int Others, int After);
}
