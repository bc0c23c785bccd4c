using NofPipeline.Domain.Movement;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>What a quarter says of its organisations and of their movements.</summary>
internal sealed record StatementDocument(
    IReadOnlyList<StatementDocument.StandingDocument> Organisations,
    IReadOnlyList<MovementDocument>? Movements,
    StatementDocument.CountsDocument? Counts)
{
    public static StatementDocument Of(QuarterStatement statement) => new(
        [.. statement.Organisations.Select(o => new StandingDocument(OrganisationDocument.Of(o.Organisation), StateDocument.Of(o.State)!, LikelyDocument.Of(o.Likely)))],
        statement.Movements is { } movements ? [.. movements.Select(MovementDocument.Of)] : null,
        statement.Counts is { } c
            ? new CountsDocument(c.Changed, c.Membership, c.Override, c.Decision, c.BeyondNoise, c.WithinNoise, c.BeyondNoiseUnchanged)
            : null);

    public QuarterStatement Read() => new(
        [.. Organisations.Select(o => new StatedOrganisation(o.Organisation.Read(), o.State.Read(), o.Likely?.Read()))],
        Movements is null ? null : [.. Movements.Select(m => m.Read())],
        Counts is { } c
            ? new MovementCounts(c.Changed, c.Membership, c.Override, c.Decision, c.BeyondNoise, c.WithinNoise, c.BeyondNoiseUnchanged)
            : null);

    internal sealed record StandingDocument(OrganisationDocument Organisation, StateDocument State, LikelyDocument? Likely);

    internal sealed record CountsDocument(
        int Changed, int Membership, int Override, int Decision, int BeyondNoise, int WithinNoise, int BeyondNoiseUnchanged);
}
