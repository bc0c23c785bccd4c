using System.Globalization;

namespace NofPipeline.Chaos.Tests;

/// <summary>How much is run: a quick part always, and the whole with <c>NOF_CHAOS</c> = the number of seeds. See docs/reliability.md.</summary>
public static class Extent
{
    private static readonly string? Asked = Environment.GetEnvironmentVariable("NOF_CHAOS");

    /// <summary>The seeds, from 1.</summary>
    public static IReadOnlyList<int> Seeds { get; } = [.. Enumerable.Range(1, Asked is null ? 1 : int.Parse(Asked, CultureInfo.InvariantCulture))];

    /// <summary>How often the broker is killed during one load.</summary>
    public static int BrokerKills { get; } = Asked is null ? 2 : 10;

    /// <summary>How long the broker is out of reach.</summary>
    public static TimeSpan Outage { get; } = TimeSpan.FromSeconds(Asked is null ? 8 : 60);

    /// <summary>In which ways it is out of reach.</summary>
    public static IReadOnlyList<string> Outages { get; } = Asked is null ? ["hangs and is cut"] : ["refuses", "hangs and is cut", "hangs"];

    /// <summary>How many disturbances a load gets that is disturbed at random.</summary>
    public static int Disturbances { get; } = Asked is null ? 4 : 12;
}
