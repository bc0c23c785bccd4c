namespace NofPipeline.Portal.Quarters;

/// <summary>A quarter of the way from 1.00 to 4.00, best first, to see at a glance how a score does. The bands are the portal's, not NHS England's.</summary>
public enum ScoreBand
{
    Strong = 1,
    AboveMiddle,
    BelowMiddle,
    Weak,
}
