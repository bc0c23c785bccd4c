using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Reading.Quarters;

namespace NofPipeline.Pipeline.Events;

/// <summary>What a publication states about one organisation.</summary>
/// <param name="Organisation">Its facts; <c>null</c> where the publication does not mention it.</param>
/// <param name="Compared">Whether the previous quarter was published at the time.</param>
/// <param name="Before">Its state in the previous quarter.</param>
/// <param name="After">Its state in the quarter.</param>
/// <param name="Changed">Whether it states a change since the previous quarter.</param>
/// <param name="Causes">Why it moved.</param>
internal sealed record OrganisationStatement(
    Organisation? Organisation,
    bool Compared,
    SegmentState? Before,
    SegmentState? After,
    bool Changed,
    IReadOnlyList<MovementCause> Causes)
{
    /// <summary>What a publication states about every organisation that it mentions.</summary>
    public static Dictionary<OdsCode, OrganisationStatement> AllOf(PublishedStatement statement) => statement.Said.Movements is { } movements
        ? movements.Select(m => m.Movement).ToDictionary(
            m => m.Organisation.Code,
            m => new OrganisationStatement(m.Organisation, true, m.Before, m.After, m.Changed, m.Causes))
        : statement.Said.Organisations.ToDictionary(
            o => o.Organisation.Code,
            o => new OrganisationStatement(o.Organisation, false, null, o.State, false, []));

    /// <summary>The silence of a publication about an organisation that it does not mention.</summary>
    public static OrganisationStatement SilenceOf(PublishedStatement statement) => new(null, statement.Said.Movements is not null, null, null, false, []);

    /// <summary>Whether everything that this earlier statement says is also what <paramref name="now"/> says.</summary>
    public bool StillHolds(OrganisationStatement now) =>
        SegmentState.SameSegments(After, now.After)
        && (!Compared || !now.Compared || (SegmentState.SameSegments(Before, now.Before) && Changed == now.Changed));
}
