namespace NofPipeline.Domain.Decisions;

/// <summary>An operator's word that a quarter counts as final although not everything that the method expects is in.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">The day, where known.</param>
public sealed record Finalisation(string Reason, string DecidedBy, DateOnly? DecidedOn);
