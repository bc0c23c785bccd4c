namespace NofPipeline.NationalQuarters.Tests;

/// <summary>What is known of the order among values that are equal as printed.</summary>
public enum Evidence
{
    /// <summary>Nothing: equal values tie.</summary>
    None,

    /// <summary>The published rank within the organisation's type.</summary>
    PublishedRanks,

    /// <summary>The published rank, but only where all organisations with an equal value are of one type.</summary>
    PublishedRanksOfOneType,

    /// <summary>The scores and ranks in NHS England's own files, from which the quarter is assembled.</summary>
    PublishedScores,

    /// <summary>The order column of the samples.</summary>
    OrderColumn,
}
