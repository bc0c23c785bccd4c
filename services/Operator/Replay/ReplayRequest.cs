using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Operator.Replay;

/// <summary>What is to be replayed.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Method">The method that it is replayed by.</param>
/// <param name="IsOwnMethod">Whether that is the method by which the quarter is scored in the live lane.</param>
/// <param name="Stages">The stages, in order.</param>
/// <param name="From">The snapshot that the first stage starts from, as it was named; <c>null</c> for what is live.</param>
/// <param name="DryRun">Whether nothing is kept.</param>
internal sealed record ReplayRequest(
    Quarter Quarter, MethodDefinition Method, bool IsOwnMethod, IReadOnlyList<ReplayStage> Stages, string? From, bool DryRun);
