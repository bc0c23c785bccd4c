using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Reading.MethodData;

/// <summary>A method in a line.</summary>
public sealed record MethodSummary
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Digest { get; init; }

    public required string Title { get; init; }

    /// <summary>The quarters that it scores in the live lane, in machine form.</summary>
    public required IReadOnlyList<string> Quarters { get; init; }

    public required int Metrics { get; init; }

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
