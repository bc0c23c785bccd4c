using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NofPipeline.Hosting.RabbitMq;
using RabbitMQ.Client;

namespace NofPipeline.Hosting.DeadLetters;

/// <summary>What a dead letter's headers and body say.</summary>
internal static class DeadLetterReading
{
    private const int ExcerptLength = 200;
    private const int HashLength = 12;

    public static string IdOf(BasicGetResult message) => message.BasicProperties.MessageId is { Length: > 0 } id
        ? id
        : $"#{Convert.ToHexStringLower(SHA256.HashData(message.Body.Span))[..HashLength]}";

    /// <summary>The stage's queue in which it failed: stated by us, or by the broker where it was delivered too often.</summary>
    public static string FailedIn(BasicGetResult message) =>
        Text(message, DeliveryHeaders.Queue) ?? Deaths(message).FirstOrDefault(PipelineQueues.IsStage) ?? string.Empty;

    public static DeadLetter Read(string queue, IReadOnlyList<BasicGetResult> copies)
    {
        var last = copies[^1];
        return new DeadLetter
        {
            Queue = queue,
            FailedIn = FailedIn(last),
            Id = IdOf(last),
            Type = TypeOf(last.Body),
            Reason = Text(last, DeliveryHeaders.FaultMessage)
                ?? $"It was delivered more than {PipelineQueues.DeliveryLimit} times, and its consumer never came to an end.",
            FailedAt = DateTimeOffset.TryParse(Text(last, DeliveryHeaders.FaultTime), CultureInfo.InvariantCulture, out var at) ? at : null,
            Copies = copies.Count,
            Size = last.Body.Length,
            Excerpt = Excerpt(last.Body.Span),
        };
    }

    private static string Excerpt(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, ExcerptLength)]);
        return string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
    }

    private static string TypeOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            return envelope.RootElement.ValueKind == JsonValueKind.Object
                && envelope.RootElement.TryGetProperty("messageType", out var types)
                && types.ValueKind == JsonValueKind.Array
                && types.GetArrayLength() > 0
                    ? types[0].ToString()
                    : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private static string? Text(BasicGetResult message, string header) =>
        message.BasicProperties.Headers is { } headers && headers.TryGetValue(header, out var value) ? Text(value) : null;

    private static string? Text(object? value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value?.ToString();

    /// <summary>The queues in which the broker has given it up, the latest first.</summary>
    private static IEnumerable<string> Deaths(BasicGetResult message) =>
        message.BasicProperties.Headers?.TryGetValue("x-death", out var deaths) == true && deaths is IEnumerable<object?> list
            ? list.OfType<IDictionary<string, object?>>().Select(d => d.TryGetValue("queue", out var queue) ? Text(queue) ?? "" : "")
            : [];
}
