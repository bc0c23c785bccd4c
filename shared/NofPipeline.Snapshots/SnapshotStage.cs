namespace NofPipeline.Snapshots;

/// <summary>What a snapshot is the output of.</summary>
public enum SnapshotStage
{
    /// <summary>Ingestion: the metric values and decisions of a quarter.</summary>
    Inputs,

    /// <summary>Scoring.</summary>
    Scores,

    /// <summary>Segmentation.</summary>
    Segments,

    /// <summary>Publishing: the files of a bundle and the list of changes.</summary>
    Publication,

    /// <summary>Ingestion: scores, segments and ranks that NHS England published, for reconciliation only.</summary>
    PublishedResults,
}
