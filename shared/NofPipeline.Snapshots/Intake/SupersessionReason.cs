using NofPipeline.Domain.Tokens;

namespace NofPipeline.Snapshots.Intake;

/// <summary>Why a slice or a version of a quarter gave way to another. <see cref="Tokens"/> holds the texts.</summary>
public enum SupersessionReason
{
    /// <summary>There are figures of something that had none.</summary>
    [Token("new-figures")]
    NewFigures,

    /// <summary>Figures differ, and the file is a revision that its publisher had announced.</summary>
    [Token("scheduled-revision")]
    ScheduledRevision,

    /// <summary>Figures differ, and nothing says that it was planned.</summary>
    [Token("correction")]
    Correction,

    /// <summary>The newer file has no figures where the older one had some; the others are the same.</summary>
    [Token("retraction")]
    Retraction,

    /// <summary>The file was taken back: what stood before it counts again.</summary>
    [Token("undone")]
    Undone,

    /// <summary>The newer file has exactly the figures of the older one. No version is superseded because of that.</summary>
    [Token("same-figures")]
    SameFigures,

    /// <summary>Rows of organisations that the register does not know wait for a better one.</summary>
    [Token("rows-set-aside")]
    RowsSetAside,

    /// <summary>The register of organisations says something else.</summary>
    [Token("register")]
    Register,

    /// <summary>The method data have changed.</summary>
    [Token("method-data")]
    MethodData,

    /// <summary>The quarter before, that a publication is compared with and a provisional quarter held against, has changed.</summary>
    [Token("quarter-before")]
    QuarterBefore,

    /// <summary>Neither files nor method data differ: another version of the program reads or computes otherwise.</summary>
    [Token("program")]
    Program,
}
