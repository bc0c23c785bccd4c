namespace NofPipeline.Domain.Decisions;

/// <summary>Something that NHS England or an operator decided about an organisation in a quarter. Who it is about is told by where it stands.</summary>
/// <param name="Kind">A kind that the method knows, such as <c>financial-override</c> or <c>improvement-programme</c>.</param>
/// <param name="Value">One of the values that the method allows for the kind.</param>
/// <param name="Reason">Why, in words; of a published flag which row states it.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">The day, where known.</param>
public sealed record Decision(string Kind, string Value, string Reason, string DecidedBy, DateOnly? DecidedOn)
{
    private const string PublishedReason = "published flag ";

    /// <summary>Whether somebody recorded it; otherwise it repeats a flag that NHS England published, which its reason says.</summary>
    public bool IsByHand => !Reason.StartsWith(PublishedReason, StringComparison.Ordinal);

    /// <summary>A flag that NHS England published.</summary>
    /// <param name="kind">What it decides.</param>
    /// <param name="value">The flag.</param>
    /// <param name="row">The id of the row that states it, such as <c>OF5007</c>.</param>
    public static Decision Published(string kind, string value, string row) => new(kind, value, $"{PublishedReason}{row}", "NHS England", null);
}
