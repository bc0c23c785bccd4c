namespace NofPipeline.Telemetry.Tests;

/// <summary>A span as a collector sees it.</summary>
public sealed record Span(
    string Service, string Name, string TraceId, string SpanId, string ParentId, IReadOnlyList<string> Links, IReadOnlyDictionary<string, string> Tags);
