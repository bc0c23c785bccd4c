using NofPipeline.Snapshots.Audit;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>A record of the audit log; also what its hash is made over.</summary>
internal sealed record AuditDocument(long Number, DateTimeOffset At, AuditDocument.EntryDocument Entry, string Previous, string Hash)
{
    public static AuditDocument Of(AuditRecord record) => new(
        record.Number,
        record.At,
        new EntryDocument(record.Entry.Actor, record.Entry.Action, record.Entry.Subject, record.Entry.Reason, record.Entry.Outcome),
        record.Previous,
        record.Hash);

    public AuditRecord Read() => new(
        Number,
        At,
        new AuditEntry { Actor = Entry.Actor, Action = Entry.Action, Subject = Entry.Subject, Reason = Entry.Reason, Outcome = Entry.Outcome },
        Previous,
        Hash);

    internal sealed record EntryDocument(string Actor, string Action, string Subject, string Reason, string Outcome);
}
