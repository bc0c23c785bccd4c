namespace NofPipeline.Portal.Api.Documents;

/// <summary>How the values of a metric spread within a type.</summary>
public sealed record StatisticsDocument
{
    /// <summary>The type of organisation.</summary>
    public required string Type { get; init; }

    /// <summary>How many values.</summary>
    public required int Organisations { get; init; }

    /// <summary>The 25 % quantile by inclusive linear interpolation, whichever way the metric is better.</summary>
    public required decimal LowerQuartile { get; init; }

    /// <summary>The median.</summary>
    public required decimal Median { get; init; }

    /// <summary>The 75 % quantile.</summary>
    public required decimal UpperQuartile { get; init; }
}
