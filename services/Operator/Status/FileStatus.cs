namespace NofPipeline.Operator.Status;

/// <summary>A file that was taken in.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">The name under which it was dropped.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Findings">How many findings its receipt lists.</param>
internal sealed record FileStatus(long Number, string Name, DateTimeOffset ReceivedAt, string Outcome, int Findings);
