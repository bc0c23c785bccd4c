using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Values;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>A value that the quarter uses, and where it was read.</summary>
/// <param name="Organisation">Whose value it is.</param>
/// <param name="Value">The value.</param>
/// <param name="Sources">The lines that it stands on or is made of; at least one.</param>
internal sealed record ValueInForce(OdsCode Organisation, MetricValue Value, IReadOnlyList<SourceLine> Sources);
