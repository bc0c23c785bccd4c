using System.Globalization;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>How much of an organisation is in, in a provisional quarter.</summary>
/// <param name="In">How many scored metrics it has.</param>
/// <param name="Before">How many it had in the last quarter that was whole; at least 1.</param>
public sealed record MetricCoverage(int In, int Before)
{
    /// <summary>For people.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{In} of {Before} metrics {(In == 1 ? "is" : "are")} in");

    /// <summary>What follows of too little, for people.</summary>
    public string Consequence => $"{Text}: too few for an average, a segment and a rank while the quarter is provisional.";

    /// <summary>
    /// What is in of an organisation of which too little is in to say anything of it as a whole: less than the method's share of what it had; <c>null</c> of
    /// every other, and where nothing is known to hold it against.
    /// </summary>
    public static MetricCoverage? TooFew(OrganisationInputs inputs, MethodDefinition method)
    {
        var known = ScoredMetrics(inputs.Values.Select(v => v.Metric), method);
        return inputs.MetricsBefore is { } before && known < method.LeastShare * before ? new MetricCoverage(known, before) : null;
    }

    /// <summary>How many metrics there are that the method scores.</summary>
    public static int ScoredMetrics(IEnumerable<MetricId> metrics, MethodDefinition method) =>
        metrics.Distinct().Count(id => method.Metric(id) is { Contextual: false });
}
