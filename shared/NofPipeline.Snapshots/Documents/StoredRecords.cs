using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents.V1;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Documents;

/// <summary>The records of a store as the canonical JSON that every kind of store keeps, and back.</summary>
public static class StoredRecords
{
    public static byte[] Write(SnapshotHeader header) => CanonicalJson.Serialize(HeaderDocument.Of(header));

    public static byte[] Write(IntakeRecord file) => CanonicalJson.Serialize(IntakeDocument.Of(file));

    public static byte[] Write(AuditRecord record) => CanonicalJson.Serialize(AuditDocument.Of(record));

    /// <exception cref="System.Text.Json.JsonException">The bytes are no header.</exception>
    /// <exception cref="InvalidDataException">A newer build has made the snapshot.</exception>
    public static SnapshotHeader ReadHeader(ReadOnlySpan<byte> json)
    {
        // Looked at by itself: what a newer build has made may not have the members of a header that is known here.
        return EngineContracts.ProblemWith(CanonicalJson.Deserialize<ContractDocument>(json).Contract ?? EngineContracts.First, "A snapshot") is { } problem
            ? throw new InvalidDataException(problem)
            : CanonicalJson.Deserialize<HeaderDocument>(json).Read();
    }

    /// <exception cref="System.Text.Json.JsonException">The bytes are no record of a file.</exception>
    public static IntakeRecord ReadFile(ReadOnlySpan<byte> json) => CanonicalJson.Deserialize<IntakeDocument>(json).Read();

    /// <exception cref="System.Text.Json.JsonException">The bytes are no record of the audit log.</exception>
    public static AuditRecord ReadAudit(ReadOnlySpan<byte> json) => CanonicalJson.Deserialize<AuditDocument>(json).Read();

    /// <summary>The one member that every header has had the same since it was there.</summary>
    private sealed record ContractDocument(int? Contract = null);
}
