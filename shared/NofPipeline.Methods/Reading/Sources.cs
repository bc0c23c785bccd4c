using NofPipeline.Domain.Values;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>The evidence and source that every rule states.</summary>
internal static class Sources
{
    public static void Read(MappingReader rule, MetricId? id, MethodParts parts) => Add(id, Read(rule), parts);

    /// <summary>What a rule states; <c>null</c> where it does not state both.</summary>
    public static (Evidence Evidence, string Text)? Read(MappingReader rule)
    {
        var evidence = rule.Parsed<Evidence>("evidence", Words.TryEvidence, Words.EvidenceForm);
        var text = rule.Text("source");
        return evidence is not null && text is not null ? (evidence.Value, text) : null;
    }

    /// <summary>Keeps what a rule states under the row that it makes.</summary>
    public static void Add(MetricId? id, (Evidence Evidence, string Text)? stated, MethodParts parts)
    {
        if (id is not null && stated is var (evidence, text))
        {
            parts.Sources.Add(new RuleSource(id.Value, evidence, text));
        }
    }
}
