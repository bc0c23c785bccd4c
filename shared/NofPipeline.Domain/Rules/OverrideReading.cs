using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>
/// Another reading of when the financial override is lifted that fits what is published just as well. It decides nothing; where it would decide
/// otherwise than the rule in use, the result says so.
/// </summary>
/// <param name="Id">Machine token.</param>
/// <param name="Text">In words, as the end of "lifted where ...".</param>
/// <param name="EachAtLeastZero">Metrics whose values must each be at least 0.</param>
/// <param name="SumAtLeastZero">Metrics whose values must add up to at least 0.</param>
public sealed record OverrideReading(string Id, string Text, IReadOnlyList<MetricId> EachAtLeastZero, IReadOnlyList<MetricId> SumAtLeastZero)
{
    /// <summary>Whether the override would apply; <c>null</c> where the values that are known do not decide it.</summary>
    /// <param name="valueOf">An organisation's value of a metric; <c>null</c> where there is none.</param>
    public bool? Applies(Func<MetricId, decimal?> valueOf)
    {
        var each = EachAtLeastZero.Select(valueOf).ToList();
        var summed = SumAtLeastZero.Select(valueOf).ToList();
        var sumIsKnown = !summed.Contains(null);
        return each.Exists(v => v < 0m) || (sumIsKnown && summed.Sum() < 0m) ? true
            : each.Contains(null) || !sumIsKnown ? null
            : false;
    }
}
