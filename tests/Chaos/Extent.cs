namespace NofPipeline.Chaos.Tests;

/// <summary>How much is run: a quick part always, and the whole with <c>NOF_THOROUGH=1</c>. See docs/reliability.md.</summary>
public static class Extent
{
    /// <summary>The seeds, from 1.</summary>
    public static IReadOnlyList<int> Seeds { get; } = [.. Enumerable.Range(1, Thorough.Count(modest: 1, thorough: 5))];

    /// <summary>How often every message between the stages is delivered.</summary>
    public static IReadOnlyList<int> Deliveries { get; } = Thorough.IsAsked ? [2, 5] : [3];

    /// <summary>How often the broker is killed during one load.</summary>
    public static int BrokerKills { get; } = Thorough.Count(modest: 2, thorough: 10);

    /// <summary>How long the broker is out of reach.</summary>
    public static TimeSpan Outage { get; } = TimeSpan.FromSeconds(Thorough.Count(modest: 8, thorough: 60));

    /// <summary>In which ways it is out of reach.</summary>
    public static IReadOnlyList<string> Outages { get; } = Thorough.IsAsked ? ["refuses", "hangs and is cut", "hangs"] : ["hangs and is cut"];

    /// <summary>How many disturbances a load gets that is disturbed at random.</summary>
    public static int Disturbances { get; } = Thorough.Count(modest: 4, thorough: 12);
}
