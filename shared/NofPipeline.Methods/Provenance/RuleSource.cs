using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Provenance;

/// <summary>Where a rule comes from.</summary>
/// <param name="Id">The row that the rule makes: a metric's or composite's id, the row of the unadjusted segment, of the override, or of a domain's segment.</param>
/// <param name="Evidence">How sure it is.</param>
/// <param name="Text">NHS England's document, or <c>derived from published figures</c> with quarter and interval.</param>
public sealed record RuleSource(MetricId Id, Evidence Evidence, string Text);
