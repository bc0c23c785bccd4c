using NofPipeline.Domain.Tokens;

namespace NofPipeline.Snapshots;

/// <summary>What a snapshot is the output of.</summary>
public enum SnapshotStage
{
    /// <summary>Ingestion: the metric values and decisions of a quarter.</summary>
    [Token("inputs")]
    Inputs,

    /// <summary>Scoring.</summary>
    [Token("scores")]
    Scores,

    /// <summary>Segmentation.</summary>
    [Token("segments")]
    Segments,

    /// <summary>Publishing: the files of a bundle and the list of changes.</summary>
    [Token("publication")]
    Publication,

    /// <summary>Ingestion: scores, segments and ranks that NHS England published, for reconciliation only.</summary>
    [Token("published-results")]
    PublishedResults,
}
