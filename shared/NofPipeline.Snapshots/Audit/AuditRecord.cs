using System.Security.Cryptography;
using NofPipeline.Snapshots.Documents;

namespace NofPipeline.Snapshots.Audit;

/// <summary>An entry of the audit log. Each names the hash of the one before, so that one that is changed or missing shows.</summary>
/// <param name="Number">1, 2, 3... without gaps.</param>
/// <param name="At">When it was appended.</param>
/// <param name="Entry">Who did what and why.</param>
/// <param name="Previous">The <see cref="Hash"/> of the record before; empty for the first.</param>
/// <param name="Hash">SHA-256 of everything else in canonical form, lower-case hexadecimal.</param>
public sealed record AuditRecord(long Number, DateTimeOffset At, AuditEntry Entry, string Previous, string Hash)
{
    /// <summary>Whether the record is as it was appended, and follows <paramref name="previous"/>.</summary>
    /// <param name="previous">The record before; <c>null</c> for the first.</param>
    public bool Follows(AuditRecord? previous) => this == Next(previous, At, Entry);

    /// <summary>The record that comes after <paramref name="previous"/>.</summary>
    public static AuditRecord Next(AuditRecord? previous, DateTimeOffset at, AuditEntry entry)
    {
        var record = new AuditRecord((previous?.Number ?? 0) + 1, at, entry, previous?.Hash ?? string.Empty, string.Empty);
        return record with { Hash = Convert.ToHexStringLower(SHA256.HashData(StoredRecords.Write(record))) };
    }
}
