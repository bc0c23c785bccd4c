using NofPipeline.Domain.Findings;

namespace NofPipeline.Methods.Cases;

/// <summary>What reading a file of worked cases came to.</summary>
/// <param name="Cases">The cases that can be run.</param>
/// <param name="Findings">By line.</param>
public sealed record CaseLoadResult(IReadOnlyList<WorkedCase> Cases, IReadOnlyList<Finding> Findings);
