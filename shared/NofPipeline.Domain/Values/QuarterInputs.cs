using System.Text.Json.Serialization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Values;

/// <summary>The inputs of one quarter: what the scoring stage starts from.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Organisations">By ODS code, each once.</param>
/// <param name="Completeness">Whether the quarter is final.</param>
public sealed record QuarterInputs(Quarter Quarter, IReadOnlyList<OrganisationInputs> Organisations, Completeness Completeness);

/// <summary>Everything that one organisation brings into one quarter.</summary>
/// <param name="Organisation">Its facts in the quarter.</param>
/// <param name="Values">Its metric values, by metric id and unit.</param>
/// <param name="Decisions">Decisions taken about it, by kind.</param>
public sealed record OrganisationInputs(Organisation Organisation, IReadOnlyList<MetricValue> Values, IReadOnlyList<Decision> Decisions)
{
    /// <summary>
    /// In a provisional quarter, how many scored metrics it had in the last quarter that was whole; <c>null</c>, and not written, in a final quarter, and where
    /// there is none or it had none there.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MetricsBefore { get; init; }
}
