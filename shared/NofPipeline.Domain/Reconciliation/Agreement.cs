namespace NofPipeline.Domain.Reconciliation;

/// <summary>How far our figures of one kind agree with the published ones.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Compared">How many published figures there are.</param>
/// <param name="Agreeing">How many of them are ours too.</param>
public sealed record Agreement(PublishedFigure Kind, int Compared, int Agreeing)
{
    public bool IsFull => Agreeing == Compared;

    /// <summary>One per kind, in the order of the kinds.</summary>
    public static IReadOnlyList<Agreement> Of(IReadOnlyList<Comparison> comparisons)
    {
        var ofKind = comparisons.ToLookup(c => c.Kind);
        return [.. Enum.GetValues<PublishedFigure>().Select(kind => new Agreement(kind, ofKind[kind].Count(), ofKind[kind].Count(c => c.Agrees)))];
    }
}
