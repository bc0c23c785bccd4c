using NofPipeline.Contracts.Events;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Pipeline.Events;

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
        var about = ToldBy(composition.Now, composition.Earlier, composition.Issued)
            .Select(told => told.Corrects is { } earlier
                ? EventDrafts.Corrected(composition, told.Now, earlier, told.Latest)
                : EventDrafts.Changed(composition, told.Now, told.Latest))
            .ToList();
        return [.. about, EventDrafts.Published(composition, about)];
    }

    /// <summary>The organisations that a publication is about to issue an event about.</summary>
    public static IReadOnlyList<string> SubjectsOf(PublishedStatement now, PublishedStatement? earlier, IReadOnlyList<FeedEvent> issued) =>
        [.. ToldBy(now, earlier, issued).Select(told => (told.Now.Organisation ?? told.Corrects!.Organisation)!.Code.Value)];

    private static IEnumerable<Told> ToldBy(PublishedStatement now, PublishedStatement? earlier, IReadOnlyList<FeedEvent> issued)
    {
        var mentioned = OrganisationStatement.AllOf(now);
        var stated = earlier is null ? [] : OrganisationStatement.AllOf(earlier);
        var latest = issued.Where(e => e.Event.Type is EventTypes.SegmentChanged or EventTypes.SegmentCorrected)
            .GroupBy(e => e.Event.Subject)
            .ToDictionary(g => g.Key, g => g.MaxBy(e => e.Sequence)!.Event.Id);
        return mentioned.Keys.Union(stated.Keys).Order()
            .Select(code => About(
                mentioned.GetValueOrDefault(code) ?? OrganisationStatement.SilenceOf(now),
                stated.GetValueOrDefault(code),
                earlier,
                latest.TryGetValue(code.Value, out var id) ? id : null))
            .OfType<Told>();
    }

    private static Told? About(OrganisationStatement now, OrganisationStatement? stated, PublishedStatement? publication, Guid? latest)
    {
        if (publication is null || (stated is null && latest is null))
        {
            return now.Changed ? new Told(now, null, latest) : null;
        }

        // An organisation that an event was about and that the publication since left out was thereby stated not to be segmented.
        var earlier = stated ?? OrganisationStatement.SilenceOf(publication);
        if (!earlier.StillHolds(now))
        {
            return new Told(now, earlier, latest);
        }

        return now.Changed && !earlier.Compared ? new Told(now, null, latest) : null;
    }

    /// <summary>An organisation that an event is issued about: a change or, where something no longer holds, a correction of that.</summary>
    private sealed record Told(OrganisationStatement Now, OrganisationStatement? Corrects, Guid? Latest);
}
