using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Reference;

/// <summary>How the engine and the reference say their figures, so that a difference is one readable line.</summary>
internal static class Sentence
{
    public static string Metric(OdsCode code, MetricId metric, string unit, decimal? printed, int? rank, int? size, int? typeRank) =>
        FormattableString.Invariant($"{code} {metric} {unit} scores {printed:0.00} at {rank} of {size}, {typeRank} in its type");

    public static string Mean(OdsCode code, string id, decimal printed, int? items) => FormattableString.Invariant($"{code} {id} is {printed:0.00} of {items}");

    public static string Segments(OdsCode code, int unadjusted, int adjusted, int final, int league, int average) =>
        FormattableString.Invariant($"{code} is in segment {unadjusted}, {adjusted}, {final} at {league}, by average {average}");

    public static string Domain(OdsCode code, string domain, int segment, int rank) => FormattableString.Invariant($"{code} {domain} is in segment {segment} at {rank}");
}
