using NofPipeline.Domain.Decisions;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>A decision about the organisation whose part it stands in.</summary>
internal sealed record DecisionDocument(string Kind, string Value, string Reason, string DecidedBy, DateOnly? DecidedOn)
{
    public static IReadOnlyList<DecisionDocument> Of(IReadOnlyList<Decision> decisions) =>
        [.. decisions.Select(d => new DecisionDocument(d.Kind, d.Value, d.Reason, d.DecidedBy, d.DecidedOn))];

    public static IReadOnlyList<Decision> Read(IReadOnlyList<DecisionDocument> decisions) =>
        [.. decisions.Select(d => new Decision(d.Kind, d.Value, d.Reason, d.DecidedBy, d.DecidedOn))];
}
