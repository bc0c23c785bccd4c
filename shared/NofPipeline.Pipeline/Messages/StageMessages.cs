using System.Text.Json;
using NofPipeline.Contracts;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Pipeline.Messages;

/// <summary>Internal messages as commits keep them: made with name-based ids, stored as JSON, read back by type name.</summary>
public static class StageMessages
{
    /// <summary>A text that is <c>null</c> is missing.</summary>
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, AllowDuplicateProperties = false };

    private static readonly Dictionary<string, Type> Types = new Type[]
    {
        typeof(QuarterInputsReady), typeof(QuarterScored), typeof(QuarterSegmented), typeof(PublishQuarter),
    }.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The message that a commit of the given stage sends on to the next stage.</summary>
    public static OutgoingMessage Committed(SnapshotSeries series, SnapshotId id, int version)
    {
        var messageId = IdOf("committed", series, id, version);
        var (quarter, lane) = (series.Quarter.ToString(), series.Lane.Token());
        return series.Stage switch
        {
            SnapshotStage.Inputs => Outgoing(new QuarterInputsReady
            {
                MessageId = messageId,
                Quarter = quarter,
                Method = series.Method,
                Lane = lane,
                SnapshotId = id.Value,
                Version = version,
            }),
            SnapshotStage.Scores => Outgoing(new QuarterScored
            {
                MessageId = messageId,
                Quarter = quarter,
                Method = series.Method,
                Lane = lane,
                SnapshotId = id.Value,
                Version = version,
            }),
            SnapshotStage.Segments => Outgoing(new QuarterSegmented
            {
                MessageId = messageId,
                Quarter = quarter,
                Method = series.Method,
                Lane = lane,
                SnapshotId = id.Value,
                Version = version,
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(series), series.Stage, "No stage follows this one."),
        };
    }

    /// <summary>Asks for another quarter to be published, because the publication <paramref name="cause"/> may affect what it says.</summary>
    public static OutgoingMessage Publish(SnapshotSeries target, SnapshotSeries cause, SnapshotId id, int version) => Outgoing(new PublishQuarter
    {
        MessageId = IdOf($"publish {target.Quarter} {target.Method}", cause, id, version),
        Quarter = target.Quarter.ToString(),
        Method = target.Method,
        Lane = target.Lane.Token(),
    });

    /// <summary>The stage that a message asks for.</summary>
    public static SnapshotStage AskedBy(IStageMessage message) => message switch
    {
        QuarterInputsReady => SnapshotStage.Scores,
        QuarterScored => SnapshotStage.Segments,
        QuarterSegmented or PublishQuarter => SnapshotStage.Publication,
        _ => throw new ArgumentOutOfRangeException(nameof(message), message.GetType().Name, "No stage takes it."),
    };

    /// <summary>The message itself; <c>null</c> where it is of a type that this version does not know, or what is stored is no whole message.</summary>
    public static IStageMessage? Read(OutgoingMessage stored)
    {
        if (!Types.TryGetValue(stored.Type, out var type))
        {
            return null;
        }

        try
        {
            // Under another id its consumption would be noted of another message.
            return JsonSerializer.Deserialize(stored.Body, type, Strict) is IStageMessage message && message.MessageId == stored.Id ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static OutgoingMessage Outgoing<T>(T message)
        where T : IStageMessage => new(message.MessageId, typeof(T).Name, JsonSerializer.Serialize(message));

    private static Guid IdOf(string kind, SnapshotSeries series, SnapshotId id, int version) =>
        NameBasedGuid.Of($"{kind} {series.Lane.Token()} {series.Method} {series.Quarter} {series.Stage.Token()} {version} {id}");
}
