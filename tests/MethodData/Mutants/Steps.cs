namespace NofPipeline.MethodData.Tests.Mutants;

/// <summary>Small steps away from a number.</summary>
public static class Steps
{
    public static IEnumerable<decimal> Both(decimal value, decimal step) => [value - step, value + step];

    /// <summary>Every list in which one number is a step away.</summary>
    public static IEnumerable<(IReadOnlyList<decimal> Values, string Change)> Each(IReadOnlyList<decimal> values, decimal step) =>
        from index in Enumerable.Range(0, values.Count)
        from moved in Both(values[index], step)
        select ((IReadOnlyList<decimal>)[.. values.Select((v, i) => i == index ? moved : v)], FormattableString.Invariant($"{values[index]} -> {moved}"));
}
