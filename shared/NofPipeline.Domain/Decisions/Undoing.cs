namespace NofPipeline.Domain.Decisions;

/// <summary>An operator's word that a file is taken back: what stood before it counts again. Dropped again, the file counts again.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">The day, where known.</param>
public sealed record Undoing(string Reason, string DecidedBy, DateOnly? DecidedOn);
