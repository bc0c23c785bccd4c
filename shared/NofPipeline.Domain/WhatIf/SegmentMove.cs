namespace NofPipeline.Domain.WhatIf;

/// <summary>What moves an organisation to a better or a worse final segment.</summary>
/// <param name="Segment">The next segment in that direction; one beyond it counts as reached as well. <c>null</c> where there is none.</param>
/// <param name="Obstacle">What is in the way besides the average.</param>
/// <param name="Held">With the cuts as they are; <c>null</c> where the obstacle stops everything.</param>
/// <param name="Moving">With the cuts recomputed; <c>null</c> where the method fixes them, so that both are the same, and with <paramref name="Held"/>.</param>
public sealed record SegmentMove(int? Segment, Obstacle Obstacle, MovesUnderCuts? Held, MovesUnderCuts? Moving);
