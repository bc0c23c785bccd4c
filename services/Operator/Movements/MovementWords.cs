namespace NofPipeline.Operator.Movements;

/// <summary>The causes of a change of segment in sentences; docs/events.md holds the rules.</summary>
internal static class MovementWords
{
    /// <summary>A sentence per cause of a change of segment, the largest first.</summary>
    public static IReadOnlyList<string> CausesOf(MovementView movement) => movement.Causes.Count == 0
        ? ["The segment is the same, or nothing states that it is another."]
        : [.. movement.Causes.Zip(movement.Because, (cause, words) => $"{cause}: {words}.")];
}
