using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods;

/// <summary>What loading a method came to.</summary>
/// <param name="Method">The method; <c>null</c> when a finding is an error.</param>
/// <param name="Findings">By file and line.</param>
/// <param name="Sources">Where each rule comes from, by the row that it makes.</param>
public sealed record MethodLoadResult(MethodDefinition? Method, IReadOnlyList<Finding> Findings, IReadOnlyList<RuleSource> Sources);
