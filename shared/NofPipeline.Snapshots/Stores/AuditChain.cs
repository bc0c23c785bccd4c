using System.Security.Cryptography;
using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Documents;

namespace NofPipeline.Snapshots.Stores;

/// <summary>How the records of the audit log hang together, the same for every kind of store.</summary>
public static class AuditChain
{
    /// <summary>Whether a record is as it was appended, and follows <paramref name="previous"/>.</summary>
    /// <param name="record">The record.</param>
    /// <param name="previous">The record before; <c>null</c> for the first.</param>
    public static bool Follows(this AuditRecord record, AuditRecord? previous) => record == Next(previous, record.At, record.Entry);

    /// <summary>The record that comes after <paramref name="previous"/>.</summary>
    public static AuditRecord Next(AuditRecord? previous, DateTimeOffset at, AuditEntry entry)
    {
        var record = new AuditRecord((previous?.Number ?? 0) + 1, at, entry, previous?.Hash ?? string.Empty, string.Empty);
        return record with { Hash = Convert.ToHexStringLower(SHA256.HashData(StoredRecords.Write(record))) };
    }
}
