namespace NofPipeline.Portal.Quarters;

/// <summary>A third of the way from 1.00 to 4.00, to see at a glance how a score does. The thirds are the portal's; the framework knows scores only.</summary>
public enum ScoreBand
{
    /// <summary>Below 2.00.</summary>
    Green,

    /// <summary>From 2.00, below 3.00.</summary>
    Amber,

    /// <summary>From 3.00.</summary>
    Red,
}
