namespace NofPipeline.Files.Layouts;

/// <summary>A part of a quarter that a file can supply.</summary>
public enum SuppliedPart
{
    /// <summary>The facts of organisations, which every quarter needs.</summary>
    Register,

    /// <summary>Metric values of the quarter, by organisation type.</summary>
    MetricValues,

    /// <summary>Decisions, by kind and organisation type.</summary>
    Decisions,

    /// <summary>An operator's word on the quarter as a whole.</summary>
    Finalisation,

    /// <summary>An operator's word that a file does not count any more.</summary>
    Undoing,

    /// <summary>Published results to compare ours with, by organisation type.</summary>
    PublishedResults,

    /// <summary>A published league table to compare ours with, by organisation type.</summary>
    LeagueTable,

    /// <summary>Figures of measures, by month, from which metric values are derived.</summary>
    MonthlyFigures,
}
