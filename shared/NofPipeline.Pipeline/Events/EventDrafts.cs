using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Pipeline.Events;

/// <summary>Makes the events themselves.</summary>
internal static class EventDrafts
{
    public static EventDraft Changed(EventComposition composition, OrganisationStatement now, Guid? latest)
    {
        var organisation = EventFacts.Of(now.Organisation!);
        return Draft(EventTypes.SegmentChanged, organisation.Code, composition, latest, new SegmentChangedData
        {
            Organisation = organisation,
            Quarter = QuarterOf(composition),
            PreviousQuarter = PreviousQuarterOf(composition.Now)!,
            Before = EventFacts.Of(now.Before),
            After = EventFacts.Of(now.After),
            Causes = [.. now.Causes.Select(EventFacts.Of)],
            Method = EventFacts.Of(composition.Method),
            PublicationVersion = composition.Now.Version,
            SegmentsSnapshot = composition.Now.SegmentsSnapshot.Value,
            PreviousSegmentsSnapshot = composition.Now.PreviousSegmentsSnapshot!.Value.Value,
            Materiality = EventMaterialities.Of(composition, organisation.Code),
            PreviousEvent = EventMaterialities.PreviousOf(composition, organisation.Code),
        });
    }

    public static EventDraft Corrected(EventComposition composition, OrganisationStatement now, OrganisationStatement earlier, Guid? latest)
    {
        var organisation = EventFacts.Of((now.Organisation ?? earlier.Organisation)!);
        return Draft(EventTypes.SegmentCorrected, organisation.Code, composition, latest, new SegmentCorrectedData
        {
            Organisation = organisation,
            Quarter = QuarterOf(composition),
            PreviousQuarter = PreviousQuarterOf(composition.Now),
            Before = EventFacts.Of(now.Before),
            After = EventFacts.Of(now.After),
            Causes = [.. now.Causes.Select(EventFacts.Of)],
            Method = EventFacts.Of(composition.Method),
            PublicationVersion = composition.Now.Version,
            SegmentsSnapshot = composition.Now.SegmentsSnapshot.Value,
            PreviousSegmentsSnapshot = composition.Now.PreviousSegmentsSnapshot?.Value,
            Stated = new StatedSegments
            {
                PreviousQuarter = PreviousQuarterOf(composition.Earlier!),
                Before = EventFacts.Of(earlier.Before),
                After = EventFacts.Of(earlier.After),
            },
            Supersedes = latest,
            SupersededVersion = composition.Earlier!.Version,
            Materiality = EventMaterialities.Of(composition, organisation.Code),
            PreviousEvent = EventMaterialities.PreviousOf(composition, organisation.Code),
        });
    }

    public static EventDraft Published(EventComposition composition, List<EventDraft> about)
    {
        var quarter = QuarterOf(composition);
        var latest = composition.Issued.Where(e => e.Event.Type == EventTypes.QuarterPublished).MaxBy(e => e.Sequence)?.Event.Id;
        return Draft(EventTypes.QuarterPublished, quarter, composition, latest, new QuarterPublishedData
        {
            Quarter = quarter,
            Version = composition.Now.Version,
            PublicationSnapshot = composition.Publication.Value,
            SegmentsSnapshot = composition.Now.SegmentsSnapshot.Value,
            PreviousQuarter = PreviousQuarterOf(composition.Now),
            Method = EventFacts.Of(composition.Method),
            Counts = EventFacts.CountsOf(composition.Now.Said.Organisations),
            Changes = about.Count(e => e.Type == EventTypes.SegmentChanged),
            Corrections = about.Count(e => e.Type == EventTypes.SegmentCorrected),
            Bundle = $"{quarter}/v{composition.Now.Version}",
            Movements = composition.Now.Said.Counts is { } counts ? EventMaterialities.Of(counts) : null,
        });
    }

    // The latest event about the same thing is part of the name: when figures go from A to B and back to A, the third event is not the first.
    private static EventDraft Draft<TData>(string type, string subject, EventComposition composition, Guid? latest, TData data)
    {
        var quarter = QuarterOf(composition);
        var name = string.Join(
            '|',
            type,
            subject,
            quarter,
            composition.Now.PreviousSegmentsSnapshot?.Value,
            composition.Now.SegmentsSnapshot.Value,
            latest?.ToString("D"));
        return new EventDraft(NameBasedGuid.Of(name), type, subject, quarter, JsonSerializer.Serialize(data, EventJson.Options));
    }

    private static string QuarterOf(EventComposition composition) => composition.Now.Quarter.ToString();

    private static string? PreviousQuarterOf(PublishedStatement statement) =>
        statement.Said.Movements is null ? null : statement.Quarter.Previous.ToString();
}
