namespace NofPipeline.Chaos.Tests;

/// <summary>
/// Which failpoints kill which service in which load. A chain is passed one after the other: killed at the first, the service is started
/// again with the second armed, and so on. In a chain stands first what is passed in the course of the work (intake, receiving, committing),
/// then what is passed beside it (relaying, delivering), because the work may be done before a later life gets to it. A number is the
/// highest of the times among which the seed chooses.
/// </summary>
public static class Deaths
{
    /// <summary>How many loads it takes to pass them all.</summary>
    public const int Loads = 5;

    /// <summary>A chain for each load by service.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Chains { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["Ingestion"] =
        [
            "topology.half-declared intake.after-record:2 inputs.before-commit relay.after-publish",
            "intake.content-half-written:2 intake.after-move:2 published-results.after-parts inputs.after-commit",
            "intake.after-content:2 intake.receipt-half-written:2 published-results.before-commit",
            "intake.after-receipt:2 intake.after-hold:2 published-results.after-commit inputs.after-parts",
            "relay.before-publish",
        ],
        ["Scoring"] =
        [
            "topology.half-declared scores.after-parts",
            "receive.before-consume relay.before-publish",
            "scores.before-commit receive.after-acknowledge",
            "scores.after-commit relay.after-publish",
            "receive.after-consume",
        ],
        ["Segmentation"] =
        [
            "receive.before-consume relay.after-publish",
            "topology.half-declared segments.after-commit",
            "receive.after-consume relay.before-publish",
            "segments.after-parts receive.after-acknowledge",
            "segments.before-commit",
        ],
        ["Publishing"] =
        [
            "exchange.before-topology receive.before-consume publication.after-commit publishing.bundle-half-written publishing.before-latest",
            "topology.half-declared publication.before-commit relay.before-publish relay.after-publish",
            "receive.after-consume publication.before-consumption publishing.before-events publishing.event-half-written:3",
            "publication.after-parts exchange.before-publish:2 exchange.after-confirm:2",
            "receive.after-acknowledge exchange.after-publish:2 exchange.after-position:2",
        ],
    };

    /// <summary>The failpoints that only a message delivered again passes, by service.</summary>
    public static IReadOnlyDictionary<string, string> OfRepetition { get; } = new Dictionary<string, string>
    {
        ["Scoring"] = "scores.before-consumption",
        ["Segmentation"] = "segments.before-consumption",
    };

    /// <summary>The name of every failpoint.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Chains.Values.SelectMany(chains => chains).SelectMany(chain => chain.Split(' ')).Select(f => f.Split(':')[0])
            .Concat(OfRepetition.Values)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is armed in one load, one life of a service after the other. The seed chooses which chains meet, and the times.</summary>
    public static IReadOnlyDictionary<string, Queue<string>> Of(int seed, int load)
    {
        var order = new Random(seed);
        var times = new Random((seed * Loads) + load);
        return Chains.ToDictionary(
            s => s.Key,
            s =>
            {
                var chains = s.Value.ToArray();
                order.Shuffle(chains);
                return new Queue<string>(chains[load].Split(' ').Select(f => WithTime(f, times)));
            });
    }

    private static string WithTime(string failpoint, Random times)
    {
        var colon = failpoint.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? failpoint
            : $"{failpoint[..colon]}:{1 + times.Next(int.Parse(failpoint.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture))}";
    }
}
