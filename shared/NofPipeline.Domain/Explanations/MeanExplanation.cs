using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>A plain mean of scores with everything that went in.</summary>
/// <param name="Items">The scores.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Working">Sum over count, unrounded.</param>
/// <param name="Printed">Half up to 2 decimals.</param>
public sealed record MeanExplanation(IReadOnlyList<ScoreItem> Items, decimal Sum, Working Working, decimal Printed);

/// <summary>A score that goes into something else.</summary>
/// <param name="Id">The metric's or composite's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">The score as it goes in.</param>
public sealed record ScoreItem(MetricId Id, string Name, decimal Score);

/// <summary>How a score was made of other scores.</summary>
public sealed record CompositeExplanation
{
    public required MetricId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The domain's name.</summary>
    public required string Domain { get; init; }

    /// <summary><c>matrix</c> or <c>mean</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The family's rule in words.</summary>
    public required string Rule { get; init; }

    /// <summary>The components that the organisation has.</summary>
    public required IReadOnlyList<ScoreItem> Components { get; init; }

    /// <summary>Four rows of four scores; empty where it is no matrix.</summary>
    public required IReadOnlyList<IReadOnlyList<decimal>> Cells { get; init; }

    /// <summary>What the rule makes of the components, in words.</summary>
    public required string Verdict { get; init; }

    public required Working Working { get; init; }

    /// <summary>Half up to 2 decimals.</summary>
    public required decimal Printed { get; init; }

    /// <summary>Whether it enters the means.</summary>
    public required bool Averaged { get; init; }

    /// <summary>Where the rule comes from; <c>null</c> where the caller gave nothing.</summary>
    public required RuleBasis? Basis { get; init; }
}
