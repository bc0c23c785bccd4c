using NofPipeline.Domain.Rules;

namespace NofPipeline.MethodData.Tests.Mutants;

/// <summary>A method with one small change.</summary>
/// <param name="Change">What was changed, such as <c>OF0013 target 78 -> 78.01</c>.</param>
/// <param name="About">The metric or composite that was changed; its own cases are tried first.</param>
/// <param name="Method">The changed method.</param>
public sealed record Mutant(string Change, string About, MethodDefinition Method);
