namespace NofPipeline.Snapshots.Events;

/// <summary>An event before the commit gives it its place in the feed.</summary>
/// <param name="Id">Name-based.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Subject">The CloudEvents subject.</param>
/// <param name="Quarter">The quarter it is about, in machine form.</param>
/// <param name="Data">The payload as JSON.</param>
public sealed record EventDraft(Guid Id, string Type, string Subject, string Quarter, string Data)
{
    /// <summary>The text that the commit keeps: of an event that is copied the one that was sent; <c>null</c> where the commit makes it.</summary>
    public string? Text { get; init; }
}
