using NofPipeline.Domain.Tokens;

namespace NofPipeline.Snapshots.Intake;

/// <summary>What became of a dropped file. Every file ends in exactly one of these.</summary>
public enum IntakeOutcome
{
    /// <summary>Its figures are used.</summary>
    [Token("accepted")]
    Accepted,

    /// <summary>The same bytes were accepted before; nothing changes.</summary>
    [Token("duplicate")]
    Duplicate,

    /// <summary>Another file of the same batch supplies everything that it supplies.</summary>
    [Token("superseded")]
    Superseded,

    /// <summary>It has errors; nothing of it is used.</summary>
    [Token("rejected")]
    Rejected,

    /// <summary>It could not be read safely, or at all; nothing of it is used.</summary>
    [Token("quarantined")]
    Quarantined,
}
