using NofPipeline.Domain.Rules;
using NofPipeline.Domain.WhatIf;

namespace NofPipeline.Reading.WhatIf;

/// <summary>What moves a trust with the cuts held, or with them moving.</summary>
/// <param name="Singles">Changes of one metric each, cheapest first.</param>
/// <param name="Joint">The cheapest change of any number of metrics; <c>null</c> where there is none, or where none is looked for.</param>
/// <param name="JointCost">The sum of its costs.</param>
public sealed record UnderCutsView(IReadOnlyList<ChangeView> Singles, IReadOnlyList<ChangeView>? Joint, int? JointCost)
{
    public static UnderCutsView Of(MovesUnderCuts moves, MethodDefinition method) => new(
        [.. moves.Singles.Select(s => ChangeView.Of(s, method))],
        moves.Joint is null ? null : [.. moves.Joint.Changes.Select(s => ChangeView.Of(s, method))],
        moves.Joint?.Cost);

    public bool SaysTheSameAs(UnderCutsView other) =>
        Singles.SequenceEqual(other.Singles) && (Joint ?? []).SequenceEqual(other.Joint ?? []);
}
