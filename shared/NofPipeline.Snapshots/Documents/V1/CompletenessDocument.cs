using System.Text.Json.Serialization;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>Whether a quarter is final, as every national part has it. <c>finalised</c> is not written where nobody has finalised it.</summary>
internal sealed record CompletenessDocument(
    IReadOnlyList<string> Missing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CompletenessDocument.FinalisationDocument? Finalised = null)
{
    public static CompletenessDocument Of(Completeness completeness) => new(
        completeness.Missing,
        completeness.Finalised is { } word ? new FinalisationDocument(word.Reason, word.DecidedBy, word.DecidedOn) : null);

    public Completeness Read() => new(Missing)
    {
        Finalised = Finalised is { } word ? new Finalisation(word.Reason, word.DecidedBy, word.DecidedOn) : null,
    };

    internal sealed record FinalisationDocument(string Reason, string DecidedBy, DateOnly? DecidedOn);
}
