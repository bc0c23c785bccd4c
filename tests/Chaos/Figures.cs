using System.Globalization;

namespace NofPipeline.Chaos.Tests;

/// <summary>What the suite did, for the reader and not for any assertion: a line per load and the sums, in <c>chaos-figures.txt</c> beside the tests.</summary>
public sealed class Figures : IDisposable
{
    private readonly List<string> lines = [];
    private int kills;
    private int brokerRestarts;
    private int messages;
    private int events;
    private int duplicates;
    private TimeSpan longest;

    /// <summary>Notes a load that ended as it should.</summary>
    public void Add(Load load)
    {
        kills += load.Kills;
        brokerRestarts += load.BrokerRestarts;
        messages += load.Messages;
        events += load.Events;
        duplicates += load.Duplicates;
        longest = load.Recovery > longest ? load.Recovery : longest;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{load.What}: {load.Kills} kills, {load.BrokerRestarts} broker restarts, {load.Messages} messages, {load.Events} events received, "
            + $"{load.Duplicates} of them repeated, ended {load.Recovery.TotalSeconds:0.0} s after the last disturbance");
        lines.Add(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    public void Dispose() => File.WriteAllLines(
        Path.Combine(AppContext.BaseDirectory, "chaos-figures.txt"),
        lines.Append(string.Create(
            CultureInfo.InvariantCulture,
            $"{lines.Count} loads: {kills} kills, {brokerRestarts} broker restarts, {messages} messages, {events} events received, "
            + $"{duplicates} of them repeated, longest recovery {longest.TotalSeconds:0.0} s")));
}
