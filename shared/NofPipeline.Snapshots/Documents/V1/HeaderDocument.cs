using System.Text.Json.Serialization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>
/// A commit. <c>traceParent</c> and <c>engine</c> are not written where there is none, and <c>contract</c> not where it is 1, because those who
/// wrote first did not write it.
/// </summary>
internal sealed record HeaderDocument
{
    public required SeriesDocument Series { get; init; }

    public required int Version { get; init; }

    public required SnapshotId Id { get; init; }

    public required string MethodDigest { get; init; }

    public required IReadOnlyList<SnapshotId> Upstream { get; init; }

    public required bool IsFinal { get; init; }

    public required IReadOnlyList<PartDocument> Parts { get; init; }

    public required IReadOnlyList<PartDocument> Lineage { get; init; }

    public required Guid? Consumed { get; init; }

    public required IReadOnlyList<MessageDocument> Outbox { get; init; }

    public required FeedDocument? Feed { get; init; }

    public required DateTimeOffset CommittedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Engine { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Contract { get; init; }

    public static HeaderDocument Of(SnapshotHeader header) => new()
    {
        Series = SeriesDocument.Of(header.Series),
        Version = header.Version,
        Id = header.Id,
        MethodDigest = header.MethodDigest,
        Upstream = header.Upstream,
        IsFinal = header.IsFinal,
        Parts = PartDocument.Of(header.Parts),
        Lineage = PartDocument.Of(header.Lineage),
        Consumed = header.Consumed,
        Outbox = [.. header.Outbox.Select(m => new MessageDocument(m.Id, m.Type, m.Body))],
        Feed = header.Feed is { } feed ? FeedDocument.Of(feed) : null,
        CommittedAt = header.CommittedAt,
        TraceParent = header.TraceParent,
        Engine = header.Engine,
        Contract = header.Contract == EngineContracts.First ? null : header.Contract,
    };

    public SnapshotHeader Read() => new()
    {
        Series = Series.Read(),
        Version = Version,
        Id = Id,
        MethodDigest = MethodDigest,
        Upstream = Upstream,
        IsFinal = IsFinal,
        Parts = PartDocument.Read(Parts),
        Lineage = PartDocument.Read(Lineage),
        Consumed = Consumed,
        Outbox = [.. Outbox.Select(m => new OutgoingMessage(m.Id, m.Type, m.Body))],
        Feed = Feed?.Read(),
        CommittedAt = CommittedAt,
        TraceParent = TraceParent,
        Engine = Engine,
        Contract = Contract ?? EngineContracts.First,
    };

    internal sealed record SeriesDocument(SnapshotStage Stage, Quarter Quarter, string Method, Lane Lane)
    {
        public static SeriesDocument Of(SnapshotSeries series) => new(series.Stage, series.Quarter, series.Method, series.Lane);

        public SnapshotSeries Read() => new(Stage, Quarter, Method, Lane);
    }

    internal sealed record PartDocument(string Key, string Sha256, long Bytes)
    {
        public static IReadOnlyList<PartDocument> Of(IReadOnlyList<PartReference> parts) =>
            [.. parts.Select(p => new PartDocument(p.Key, p.Sha256, p.Bytes))];

        public static IReadOnlyList<PartReference> Read(IReadOnlyList<PartDocument> parts) =>
            [.. parts.Select(p => new PartReference(p.Key, p.Sha256, p.Bytes))];
    }

    internal sealed record MessageDocument(Guid Id, string Type, string Body);
}
