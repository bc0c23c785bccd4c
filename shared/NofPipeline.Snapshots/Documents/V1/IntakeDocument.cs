using System.Text.Json.Serialization;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The record of a dropped file. <c>supersededBy</c> and <c>traceParent</c> are not written where there is none.</summary>
internal sealed record IntakeDocument
{
    public required long Number { get; init; }

    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    public required long Bytes { get; init; }

    public required IntakeOutcome Outcome { get; init; }

    public required string? Feed { get; init; }

    public required IReadOnlyList<string> Quarters { get; init; }

    public required int Rows { get; init; }

    public required long? Other { get; init; }

    public IReadOnlyList<SliceDocument> Slices { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileReferenceDocument? SupersededBy { get; init; }

    public required IReadOnlyList<FindingDocument> Findings { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required bool Completed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }

    public static IntakeDocument Of(IntakeRecord file) => new()
    {
        Number = file.Number,
        Sha256 = file.Sha256,
        FileName = file.FileName,
        Bytes = file.Bytes,
        Outcome = file.Outcome,
        Feed = file.Feed,
        Quarters = file.Quarters,
        Rows = file.Rows,
        Other = file.Other,
        Slices = [.. file.Slices.Select(SliceDocument.Of)],
        SupersededBy = FileReferenceDocument.Of(file.SupersededBy),
        Findings = [.. file.Findings.Select(FindingDocument.Of)],
        ReceivedAt = file.ReceivedAt,
        Completed = file.Completed,
        TraceParent = file.TraceParent,
    };

    public IntakeRecord Read() => new()
    {
        Number = Number,
        Sha256 = Sha256,
        FileName = FileName,
        Bytes = Bytes,
        Outcome = Outcome,
        Feed = Feed,
        Quarters = Quarters,
        Rows = Rows,
        Other = Other,
        Slices = [.. Slices.Select(s => s.Read())],
        SupersededBy = SupersededBy?.Read(),
        Findings = [.. Findings.Select(f => f.Read())],
        ReceivedAt = ReceivedAt,
        Completed = Completed,
        TraceParent = TraceParent,
    };

    internal sealed record SliceDocument(
        string Feed, OrganisationType? Type, string Period, FileReferenceDocument? Replaced, SupersessionReason Reason, int Added, int Changed, int Removed)
    {
        public static SliceDocument Of(SliceChange slice) => new(
            slice.Feed, slice.Type, slice.Period, FileReferenceDocument.Of(slice.Replaced), slice.Reason, slice.Added, slice.Changed, slice.Removed);

        public SliceChange Read() => new(Feed, Type, Period, Replaced?.Read(), Reason, Added, Changed, Removed);
    }

    internal sealed record FindingDocument(
        string Code, FindingSeverity Severity, string Message, string? File, int? Line, string? Column, string? Raw, string? Hint)
    {
        public static FindingDocument Of(Finding finding) => new(
            finding.Code, finding.Severity, finding.Message, finding.File, finding.Line, finding.Column, finding.Raw, finding.Hint);

        public Finding Read() => new(Code, Severity, Message) { File = File, Line = Line, Column = Column, Raw = Raw, Hint = Hint };
    }
}
