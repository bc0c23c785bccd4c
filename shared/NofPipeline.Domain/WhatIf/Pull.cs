using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.WhatIf;

/// <summary>A lever at another value.</summary>
internal sealed class Pull
{
    private readonly IReadOnlyList<decimal> scores;

    public Pull(Lever lever, decimal value)
    {
        Lever = lever;
        Value = value;
        scores = lever.ScoresAt(value);
    }

    public Lever Lever { get; }

    public decimal Value { get; }

    /// <summary>This organisation's own unrounded score.</summary>
    public decimal Score => scores[Lever.Own];

    public int Cost => Lever.CostOf(Value);

    /// <summary>The organisations whose score would be another, with that score.</summary>
    public IEnumerable<(OdsCode Organisation, decimal Score)> Changed() =>
        from i in Enumerable.Range(0, scores.Count)
        where scores[i] != Lever.Scores[i]
        select (Lever.Peers[i], scores[i]);
}
