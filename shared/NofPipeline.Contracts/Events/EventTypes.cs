namespace NofPipeline.Contracts.Events;

/// <summary>The CloudEvents types that NofPipeline publishes. A change of meaning makes a new type; optional fields may be added.</summary>
public static class EventTypes
{
    /// <summary>An organisation's segment differs from that of the previous quarter. Payload: <see cref="SegmentChangedData"/>.</summary>
    public const string SegmentChanged = "uk.nof.segment-changed.v1";

    /// <summary>Something that was published about an organisation in a quarter no longer holds. Payload: <see cref="SegmentCorrectedData"/>.</summary>
    public const string SegmentCorrected = "uk.nof.segment-corrected.v1";

    /// <summary>A quarter was published, or published again. Payload: <see cref="QuarterPublishedData"/>.</summary>
    public const string QuarterPublished = "uk.nof.quarter-published.v1";
}
