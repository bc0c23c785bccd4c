using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Movement;

/// <summary>What one metric or composite adds to a change of the average.</summary>
/// <param name="Item">The metric or composite.</param>
/// <param name="Before">Its score as it entered the earlier average; <c>null</c> where it did not.</param>
/// <param name="After">Its score as it enters the later one; <c>null</c> where it does not.</param>
/// <param name="Parts">
/// What it adds by cause, in average points; empty of an item that entered or left: what that adds depends on all others together and stands
/// with the organisation.
/// </param>
public sealed record ItemMovement(MetricId Item, decimal? Before, decimal? After, IReadOnlyList<AveragePart> Parts);
