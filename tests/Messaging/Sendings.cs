using System.Text.Json;
using NofPipeline.Pipeline.Relay;

namespace NofPipeline.Messaging.Tests;

/// <summary>How often, and how soon after one another, the messages of a run were sent.</summary>
internal sealed class Sendings(Tap tap)
{
    // The clock runs from the moment when a message is due, and a busy machine may hold up its first sending by seconds.
    private static readonly TimeSpan Least = RelaySchedule.ResendAfter / 2;

    /// <summary>None was sent again sooner than one is that nobody has consumed in time, which happens on a slow machine and is right there.</summary>
    public void AreNotRepeated()
    {
        Assert.NotEmpty(tap.Seen);
        Assert.All(tap.Seen.GroupBy(m => m.Properties.MessageId!), message =>
        {
            var sent = message.Select(m => SentAt(m.Body)).Order().ToList();
            Assert.All(sent.Zip(sent.Skip(1), (one, next) => next - one), wait => Assert.True(wait >= Least, $"{message.Key} was sent again after {wait}."));
        });
    }

    private static DateTimeOffset SentAt(byte[] body)
    {
        using var envelope = JsonDocument.Parse(body);
        return envelope.RootElement.GetProperty("sentTime").GetDateTimeOffset();
    }
}
