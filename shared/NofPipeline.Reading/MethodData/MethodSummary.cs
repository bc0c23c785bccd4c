using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Reading.MethodData;

/// <summary>A method in a line.</summary>
public sealed record MethodSummary
{
    /// <summary>Such as <c>nof-2025-26</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the method data.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the method's canonical content, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>For people.</summary>
    public required string Title { get; init; }

    /// <summary>The quarters that it scores in the live lane, in machine form.</summary>
    public required IReadOnlyList<string> Quarters { get; init; }

    /// <summary>How many metrics it has.</summary>
    public required int Metrics { get; init; }

    /// <summary>How many scores that are made of others.</summary>
    public required int Composites { get; init; }

    public static MethodSummary Of(MethodDefinition method) => new()
    {
        Id = method.Id,
        Version = method.Version,
        Digest = method.Digest,
        Title = method.Title,
        Quarters = [.. Enumerable.Range(1, 4).Select(n => Quarter.Of(method.StartYear, n).ToString())],
        Metrics = method.Metrics.Count,
        Composites = method.Composites.Count,
    };
}
