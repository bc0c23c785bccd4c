namespace NofPipeline.Domain.Comparability;

/// <summary>What kind of period a figure is of. Figures of different kinds are no series.</summary>
public enum PeriodKind
{
    /// <summary>None is stated.</summary>
    NotStated,

    /// <summary>One that is written in a way that nobody has met yet.</summary>
    Unknown,
    Month,
    Quarter,

    /// <summary>A year, or what has passed of it: the last of these is the year.</summary>
    Year,

    /// <summary>Twelve months that end with any month.</summary>
    TwelveMonths,

    /// <summary>A period against one before.</summary>
    Change,
    Plan,

    /// <summary>A period of which months are missing.</summary>
    Incomplete,
}
