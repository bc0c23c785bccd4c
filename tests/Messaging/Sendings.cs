using System.Diagnostics;
using NofPipeline.Pipeline.Relay;

namespace NofPipeline.Messaging.Tests;

/// <summary>How often the messages of a run were sent.</summary>
internal sealed class Sendings(Tap tap)
{
    private readonly Stopwatch sinceTheStart = Stopwatch.StartNew();

    /// <summary>Each once. On a machine so slow that one was not consumed in time, it is right to send it again, and nothing can be said.</summary>
    public void AreNotRepeated()
    {
        Assert.NotEmpty(tap.Seen);
        if (sinceTheStart.Elapsed < RelaySchedule.ResendAfter)
        {
            Assert.All(tap.Seen.CountBy(m => m.Properties.MessageId!), m => Assert.Equal(1, m.Value));
        }
    }
}
