using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>A score made of other scores; it counts as one item in every mean.</summary>
public sealed record CompositeDefinition
{
    /// <summary>The published id (<c>OF1080</c>), or a name of the method's own where the composite is not published (<c>infections</c>).</summary>
    public required MetricId Id { get; init; }

    /// <summary>Whether NHS England publishes a row for it.</summary>
    public required bool Published { get; init; }

    public required string Name { get; init; }

    public required string Domain { get; init; }

    public required string SubDomain { get; init; }

    /// <summary>Ids of the metrics whose scores are combined; for a matrix the row and the column.</summary>
    public required IReadOnlyList<MetricId> Components { get; init; }

    public required CompositeRule Rule { get; init; }

    /// <summary>Whether it enters the means.</summary>
    public required bool Averaged { get; init; }
}

/// <summary>How a composite combines the scores of its components.</summary>
public abstract record CompositeRule;

/// <summary><c>mean</c>: the plain mean of the unrounded scores of the components that the organisation has.</summary>
/// <param name="RoundedToInteger">Whether the mean is rounded half up to an integer (2026/27: paired outcomes).</param>
public sealed record MeanRule(bool RoundedToInteger) : CompositeRule;

/// <summary><c>matrix</c>: the cell at (score of the first component, score of the second). Both are needed.</summary>
/// <param name="Cells">Four rows of four scores.</param>
public sealed record MatrixRule(IReadOnlyList<IReadOnlyList<decimal>> Cells) : CompositeRule;
