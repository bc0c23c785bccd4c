using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>A dropped file.</summary>
internal sealed record FileReferenceDocument(string FileName, string Sha256)
{
    public static FileReferenceDocument? Of(FileReference? file) => file is null ? null : new FileReferenceDocument(file.FileName, file.Sha256);

    public FileReference Read() => new(FileName, Sha256);
}
