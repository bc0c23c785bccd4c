using System.Diagnostics;

namespace NofPipeline.Pipeline.Telemetry;

/// <summary>
/// The activities of the pipeline. Who makes one names its parent by the W3C <c>traceparent</c> that the store kept, because the file, the
/// stages and the event may be hours and processes apart. Without a listener nothing is made and nothing is kept. See docs/observability.md.
/// </summary>
public static class NofTracing
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "NofPipeline";

    internal static readonly ActivitySource Source = new(SourceName);

    /// <summary>The taking in of a file: the root of everything that comes of it. <c>null</c> where nobody listens.</summary>
    public static Activity? StartIntake(string fileName, string sha256, DateTimeOffset started)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity("nof.intake file", ActivityKind.Consumer, default(ActivityContext), startTime: started);
        activity?.SetTag("nof.file.name", fileName).SetTag("nof.file.sha256", sha256);
        return activity;
    }

    /// <summary>The sending of a message that a commit left in the outbox; <c>null</c> where the commit was not traced or nobody listens.</summary>
    internal static Activity? StartRelay(string type, string? traceParent)
    {
        var activity = TryParse(traceParent) is { } parent ? Source.StartActivity("nof.relay message", ActivityKind.Producer, parent) : null;
        return activity?.SetTag("nof.message.type", type);
    }

    /// <summary>The handing over of a publication to its readers; <c>null</c> where the publication was not traced or nobody listens.</summary>
    /// <param name="what">What is handed over: <c>bundle</c>, <c>events</c> or <c>exchange</c>.</param>
    /// <param name="traceParent">The publication's.</param>
    /// <param name="started">When it began, if not now.</param>
    public static Activity? StartDelivery(string what, string? traceParent, DateTimeOffset started = default) => TryParse(traceParent) is { } parent
        ? Source.StartActivity($"nof.deliver {what}", ActivityKind.Producer, parent, startTime: started)
        : null;

    internal static ActivityContext? TryParse(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var context) ? context : null;
}
