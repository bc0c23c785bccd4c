using NofPipeline.Domain.Decisions;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>A decision about the organisation whose part it stands in.</summary>
internal sealed record DecisionDocument(string Kind, string Value, string Reason, string DecidedBy, DateOnly? DecidedOn)
{
    public static IReadOnlyList<DecisionDocument> Of(IReadOnlyList<Decision> decisions) =>
        [.. decisions.Select(d => Of(d)!)];

    public static DecisionDocument? Of(Decision? decision) =>
        decision is null ? null : new DecisionDocument(decision.Kind, decision.Value, decision.Reason, decision.DecidedBy, decision.DecidedOn);

    public static IReadOnlyList<Decision> Read(IReadOnlyList<DecisionDocument> decisions) =>
        [.. decisions.Select(d => d.Read())];

    public Decision Read() => new(Kind, Value, Reason, DecidedBy, DecidedOn);
}
