namespace NofPipeline.Snapshots.Intake;

/// <summary>The register of dropped files.</summary>
public interface IIntakeStore
{
    /// <summary>Records a file under the next number (the record's own number is ignored) and returns it as recorded.</summary>
    Task<IntakeRecord> RecordAsync(IntakeRecord record, CancellationToken cancellationToken);

    /// <summary>Marks a file as completed.</summary>
    Task CompleteAsync(long number, CancellationToken cancellationToken);

    /// <summary>Every file, by number.</summary>
    Task<IReadOnlyList<IntakeRecord>> AllAsync(CancellationToken cancellationToken);

    /// <summary>The accepted file with these bytes, or <c>null</c>.</summary>
    Task<IntakeRecord?> FindAcceptedAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Files whose receipts or moves were interrupted, by number.</summary>
    Task<IReadOnlyList<IntakeRecord>> IncompleteAsync(CancellationToken cancellationToken);

    /// <summary>How far the quarters of accepted files are committed; <c>null</c> where nothing is noted.</summary>
    Task<CommittedFiles?> CommittedAsync(CancellationToken cancellationToken);

    /// <summary>Notes how far the quarters of accepted files are committed, instead of what was noted before.</summary>
    Task SetCommittedAsync(CommittedFiles committed, CancellationToken cancellationToken);
}
