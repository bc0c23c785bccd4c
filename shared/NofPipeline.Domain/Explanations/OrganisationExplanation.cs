using System.Text.Json.Serialization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>Everything that led to an organisation's segment in a quarter, from the final segment back to the lines of files.</summary>
public sealed record OrganisationExplanation
{
    public required Quarter Quarter { get; init; }

    public required Organisation Organisation { get; init; }

    public required MethodReference Method { get; init; }

    /// <summary>Unless final, the figures are provisional.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>What is in of an organisation that has no average and no segment because too little is; <c>null</c>, and not written, of every other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MetricCoverage? TooFew { get; init; }

    /// <summary>From the average to the final segment; <c>null</c> for an organisation that is not segmented.</summary>
    public required SegmentExplanation? Segment { get; init; }

    /// <summary>In the method's order; a domain without a score is absent.</summary>
    public required IReadOnlyList<DomainExplanation> Domains { get; init; }

    public required IReadOnlyList<CompositeExplanation> Composites { get; init; }

    /// <summary>By metric id and unit; those that are only shown included.</summary>
    public required IReadOnlyList<MetricExplanation> Metrics { get; init; }

    /// <summary>Stored figures that the explanation does not come to; empty unless something is wrong.</summary>
    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }
}

/// <summary>The method that a figure was made by.</summary>
/// <param name="Id">Such as <c>nof-2025-26</c>.</param>
/// <param name="Version">The version of its data.</param>
/// <param name="Digest">SHA-256 of its canonical content.</param>
/// <param name="Title">For people.</param>
public sealed record MethodReference(string Id, string Version, string Digest, string Title);

/// <summary>A stored figure that its explanation does not come to. There must be none; one that there is, is told.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Stored">As stored.</param>
/// <param name="Explained">As the explanation comes to it.</param>
public sealed record Discrepancy(string Figure, string Stored, string Explained);
