using NofPipeline.Domain.Rules;

namespace NofPipeline.MethodData.Tests.Mutants;

/// <summary>Changes of one composite.</summary>
public static class CompositeMutants
{
    public static IEnumerable<(string Change, CompositeDefinition Composite)> Of(CompositeDefinition composite)
    {
        yield return ("averaged", composite with { Averaged = !composite.Averaged });
        foreach (var component in composite.Components)
        {
            yield return ($"without {component}", composite with { Components = [.. composite.Components.Where(c => c != component)] });
        }

        foreach (var (change, rule) in OfRule(composite.Rule))
        {
            yield return (change, composite with { Rule = rule });
        }
    }

    private static IEnumerable<(string Change, CompositeRule Rule)> OfRule(CompositeRule rule)
    {
        switch (rule)
        {
            case MeanRule mean:
                yield return ("rounded_to_integer", new MeanRule(!mean.RoundedToInteger));
                break;
            case MatrixRule matrix:
                yield return ("family", new MeanRule(true));
                for (var row = 0; row < 4; row++)
                {
                    foreach (var (cells, change) in Steps.Each(matrix.Cells[row], 1m))
                    {
                        yield return ($"row {row + 1} {change}", new MatrixRule([.. matrix.Cells.Select((r, i) => i == row ? cells : r)]));
                    }
                }

                break;
            default:
                throw new NotSupportedException($"No mutants of {rule} yet.");
        }
    }
}
