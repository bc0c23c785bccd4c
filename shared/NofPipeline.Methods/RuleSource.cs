using NofPipeline.Domain.Values;

namespace NofPipeline.Methods;

/// <summary>Where the rule of a metric or composite comes from.</summary>
/// <param name="Id">The metric's or composite's id.</param>
/// <param name="Evidence">How sure it is.</param>
/// <param name="Text">NHS England's document, or <c>derived from published figures</c> with quarter and interval.</param>
public sealed record RuleSource(MetricId Id, Evidence Evidence, string Text);
