namespace NofPipeline.Snapshots.Audit;

/// <summary>An entry of the audit log. Each names the hash of the one before, so that one that is changed or missing shows.</summary>
/// <param name="Number">1, 2, 3... without gaps.</param>
/// <param name="At">When it was appended.</param>
/// <param name="Entry">Who did what and why.</param>
/// <param name="Previous">The <see cref="Hash"/> of the record before; empty for the first.</param>
/// <param name="Hash">SHA-256 of everything else in canonical form, lower-case hexadecimal.</param>
public sealed record AuditRecord(long Number, DateTimeOffset At, AuditEntry Entry, string Previous, string Hash);
