namespace NofPipeline.Domain.WhatIf;

/// <summary>What moves an organisation to a better or a worse final segment.</summary>
/// <param name="Segment">The next segment in that direction; one beyond it counts as reached as well. <c>null</c> where there is none.</param>
/// <param name="Barrier">What no metric value can change; <c>null</c> where nothing is in the way.</param>
/// <param name="Held">With the cuts as they are.</param>
/// <param name="Moving">With the cuts recomputed; <c>null</c> where the method fixes them, so that both are the same.</param>
public sealed record SegmentMove(int? Segment, Barrier Barrier, MovesUnderCuts Held, MovesUnderCuts? Moving);
