using System.Diagnostics;
using NofPipeline.Domain.Findings;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Rows;
using NofPipeline.Pipeline.Findings;

namespace NofPipeline.Ingestion.Intake;

/// <summary>A file of a batch before its outcome is decided.</summary>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">How many they are.</param>
/// <param name="Feed">What was read from it.</param>
/// <param name="Findings">What is wrong with it by itself.</param>
/// <param name="DuplicateOf">The number of the accepted file with the same bytes.</param>
/// <param name="Twin">The file before it in its batch with the same bytes.</param>
/// <param name="Activity">The trace of its intake.</param>
internal sealed record Candidate(
    string FileName, string Sha256, long Bytes, FeedFile Feed, IReadOnlyList<Finding> Findings, long? DuplicateOf, Candidate? Twin, Activity? Activity)
{
    public bool IsQuarantined => Findings.Any(f => f.Code is FindingCodes.FileTooLarge or IntakeCodes.ReaderFailed);

    public bool IsRejected => Findings.Any(f => f.Severity == FindingSeverity.Error);

    public bool IsTaken => !IsRejected && DuplicateOf is null && Twin is null;
}
