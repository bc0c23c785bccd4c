namespace NofPipeline.Snapshots.Audit;

/// <summary>What people have done to the pipeline by hand: appended, never changed. It is no part of the state digest.</summary>
public interface IAuditLog
{
    /// <summary>Appends an entry under the next number.</summary>
    Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The records in order, at most <paramref name="limit"/>, from the one after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<AuditRecord>> AuditAsync(long after, int limit, CancellationToken cancellationToken);
}
