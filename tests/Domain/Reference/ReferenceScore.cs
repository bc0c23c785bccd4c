using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Reference;

/// <summary>What the reference makes of one value.</summary>
internal sealed record ReferenceScore(
    Organisation Organisation, MetricDefinition Metric, MetricValue Value, Rational? Score, Rational? Entering, (int Rank, int Size)? Group, int? TypeRank);
