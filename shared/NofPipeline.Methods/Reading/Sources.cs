using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Reading;

/// <summary>The evidence and source that every rule states.</summary>
internal static class Sources
{
    public static void Read(MappingReader rule, MetricId? id, MethodParts parts)
    {
        var evidence = rule.Parsed<Evidence>("evidence", Words.TryEvidence, Words.EvidenceForm);
        var text = rule.Text("source");
        if (id is not null && evidence is not null && text is not null)
        {
            parts.Sources.Add(new RuleSource(id.Value, evidence.Value, text));
        }
    }
}
