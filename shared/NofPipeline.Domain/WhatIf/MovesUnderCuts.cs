namespace NofPipeline.Domain.WhatIf;

/// <summary>What moves an organisation to another segment while the cuts are held, or while they move with it.</summary>
/// <param name="Singles">Per metric the smallest change that does it alone, cheapest first; a metric that cannot is absent.</param>
/// <param name="Joint">The cheapest change of any number of metrics; <c>null</c> where there is none, or where none was asked for.</param>
public sealed record MovesUnderCuts(IReadOnlyList<ValueChange> Singles, JointChange? Joint);
