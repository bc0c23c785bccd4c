namespace NofPipeline.Domain.Decisions;

/// <summary>Something that NHS England or an operator decided about an organisation in a quarter. Who it is about is told by where it stands.</summary>
/// <param name="Kind">A kind that the method knows, such as <c>financial-override</c> or <c>improvement-programme</c>.</param>
/// <param name="Value">One of the values that the method allows for the kind.</param>
/// <param name="Reason">Why, in words; may be empty for published flags.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">The day, where known.</param>
public sealed record Decision(string Kind, string Value, string Reason, string DecidedBy, DateOnly? DecidedOn);
