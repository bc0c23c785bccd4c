using System.Text;
using RabbitMQ.Client;

namespace NofPipeline.Messaging.Tests;

/// <summary>Messages that can never be consumed.</summary>
public static class Poison
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private const string Inputs = "NofPipeline.Contracts:QuarterInputsReady";

    /// <summary>By what is wrong with them.</summary>
    public static IReadOnlyDictionary<string, (BasicProperties Properties, byte[] Body)> All { get; } = new Dictionary<string, (BasicProperties, byte[])>
    {
        ["unknown type"] = Envelope("Elsewhere.Contracts:SomethingElse", Message("2025-26Q4")),
        ["unknown version of a type"] = Envelope("NofPipeline.Contracts.V9:QuarterInputsReady", Message("2025-26Q4")),
        ["not JSON"] = Raw("{\"message\": {\"quarter\"..."),
        ["nothing"] = Raw(string.Empty),
        ["a field is missing"] = Envelope(Inputs, "{}"),
        ["a quarter that cannot be"] = Envelope(Inputs, Message("2025-26Q9")),
        ["a method that is not known"] = Envelope(Inputs, Message("2025-26Q4", method: "nof-2031-32")),
        ["a lane that is not known"] = Envelope(Inputs, Message("2025-26Q4", lane: "fast")),
        ["10 MB"] = Raw(new string('x', TenMegabytes)),
    };

    private static string Message(string quarter, string method = "nof-2025-26", string lane = "live") =>
        $$"""{"messageId": "{{Guid.NewGuid()}}", "quarter": "{{quarter}}", "method": "{{method}}", "lane": "{{lane}}", "snapshotId": "0", "version": 1}""";

    private static (BasicProperties Properties, byte[] Body) Envelope(string type, string message) =>
        Raw($$"""{"messageId": "{{Guid.NewGuid()}}", "messageType": ["urn:message:{{type}}"], "message": {{message}}}""");

    private static (BasicProperties Properties, byte[] Body) Raw(string body) => (
        new BasicProperties { MessageId = Guid.NewGuid().ToString(), ContentType = "application/vnd.masstransit+json", Persistent = true },
        Encoding.UTF8.GetBytes(body));
}
