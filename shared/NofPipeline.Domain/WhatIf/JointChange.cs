namespace NofPipeline.Domain.WhatIf;

/// <summary>Changes of several values that do together what each of them need not do alone.</summary>
/// <param name="Changes">By metric id and unit; none can be lessened or left out.</param>
/// <param name="Cost">The sum of their costs.</param>
public sealed record JointChange(IReadOnlyList<ValueChange> Changes, int Cost);
