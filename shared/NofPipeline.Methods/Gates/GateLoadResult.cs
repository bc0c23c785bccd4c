using NofPipeline.Domain.Findings;

namespace NofPipeline.Methods.Gates;

/// <summary>What loading the quality gates came to.</summary>
/// <param name="Rules">The thresholds; <c>null</c> when a finding is an error.</param>
/// <param name="Findings">By line.</param>
public sealed record GateLoadResult(GateRules? Rules, IReadOnlyList<Finding> Findings);
