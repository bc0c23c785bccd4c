namespace NofPipeline.Snapshots.Intake;

/// <summary>What became of a dropped file. Every file ends in exactly one of these.</summary>
public enum IntakeOutcome
{
    /// <summary>Its figures are used.</summary>
    Accepted,

    /// <summary>The same bytes were accepted before; nothing changes.</summary>
    Duplicate,

    /// <summary>Another file of the same batch supplies everything that it supplies.</summary>
    Superseded,

    /// <summary>It has errors; nothing of it is used.</summary>
    Rejected,

    /// <summary>It could not be read safely, or at all; nothing of it is used.</summary>
    Quarantined,
}
