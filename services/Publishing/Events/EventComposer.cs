using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Publishing.Events;

/// <summary>
/// Decides which events a publication adds to the feed. The rule table is docs/events.md, section "Which event when"; in short, per organisation:
/// nothing known so far: <c>segment-changed</c> if it changed; something published that no longer holds: <c>segment-corrected</c>;
/// everything published still holds, but only now there is a previous quarter to compare with: <c>segment-changed</c> if it changed.
/// The last event is always one <c>quarter-published</c>.
/// </summary>
public static class EventComposer
{
    /// <summary>The events in feed order: organisations by code, then the quarter.</summary>
    public static IReadOnlyList<EventDraft> Compose(EventComposition composition)
    {
        var now = OrganisationStatement.AllOf(composition.Now);
        var earlier = composition.Earlier is { } e ? OrganisationStatement.AllOf(e) : [];
        var about = now.Keys.Union(earlier.Keys).Order()
            .Select(code => About(code, now.GetValueOrDefault(code), earlier.GetValueOrDefault(code), composition))
            .OfType<EventDraft>()
            .ToList();
        return [.. about, EventDrafts.Published(composition, about)];
    }

    private static EventDraft? About(OdsCode code, OrganisationStatement? mentioned, OrganisationStatement? stated, EventComposition composition)
    {
        var now = mentioned ?? OrganisationStatement.SilenceOf(composition.Now);
        var latest = composition.Issued
            .Where(e => e.Event.Type is EventTypes.SegmentChanged or EventTypes.SegmentCorrected && e.Event.Subject == code.Value)
            .MaxBy(e => e.Sequence)?.Event.Id;
        if (composition.Earlier is null || (stated is null && latest is null))
        {
            return now.Changed ? EventDrafts.Changed(composition, now, latest) : null;
        }

        // An organisation that an event was about and that the publication since left out was thereby stated not to be segmented.
        var earlier = stated ?? OrganisationStatement.SilenceOf(composition.Earlier);
        if (!earlier.StillHolds(now))
        {
            return EventDrafts.Corrected(composition, now, earlier, latest);
        }

        return now.Changed && !earlier.Compared ? EventDrafts.Changed(composition, now, latest) : null;
    }
}
