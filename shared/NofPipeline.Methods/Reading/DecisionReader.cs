using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the decision kinds and the override that one of them sets.</summary>
internal sealed class DecisionReader(MethodParts parts, int? startYear)
{
    private readonly List<Located<string>> overriding = [];
    private readonly Dictionary<string, MetricId> publishedRows = new(StringComparer.Ordinal);

    public IReadOnlyList<DecisionDefinition> ReadKinds(MappingReader file) =>
        [.. file.Mappings("decisions").Select(ReadKind).OfType<DecisionDefinition>()];

    /// <summary>Call after <see cref="ReadKinds"/>: the flag's kind must say that it is the override.</summary>
    public OverrideRule? ReadOverride(MappingReader? rule)
    {
        if (rule is null)
        {
            return null;
        }

        var id = rule.Parsed<MetricId>("id", MetricId.TryParse, Words.MetricForm);
        var noBetterThan = rule.Integer("no_better_than");
        var kind = rule.Text("decision_kind");
        var lifted = rule.ParsedItems<MetricId>("lifted_when_all_score_one", MetricId.TryParse, Words.MetricForm);
        var others = rule.OptionalMappings("other_readings").Select(ReadReading).ToList();
        Sources.Read(rule, id, parts);
        rule.Finish();
        foreach (var metric in lifted)
        {
            parts.References.Use(ReferenceKind.Metric, metric.Value.Value, metric.Place);
        }

        if (noBetterThan is { } segment)
        {
            Numbers.CheckSegment(new Located<int>(segment, rule.PlaceOf("no_better_than")), 4, rule.Findings);
        }

        CheckKind(rule, kind, id);
        return id is null || noBetterThan is null || kind is null
            ? null
            : new OverrideRule
            {
                Id = id.Value,
                NoBetterThan = noBetterThan.Value,
                DecisionKind = kind,
                LiftedWhenAllScoreOne = [.. lifted.Select(m => m.Value)],
                OtherReadings = [.. others.OfType<OverrideReading>()],
            };
    }

    private OverrideReading? ReadReading(MappingReader reading)
    {
        var id = reading.Text("id");
        var text = reading.Text("text");
        var each = reading.OptionalParsedItems<MetricId>("each_at_least_zero", MetricId.TryParse, Words.MetricForm);
        var sum = reading.OptionalParsedItems<MetricId>("sum_at_least_zero", MetricId.TryParse, Words.MetricForm);
        reading.Finish();
        foreach (var metric in each.Concat(sum))
        {
            parts.References.Use(ReferenceKind.Metric, metric.Value.Value, metric.Place);
        }

        if (each.Count + sum.Count == 0)
        {
            reading.Findings.Error("reading-without-effect", reading.Place, "The reading names no metric.", "Write each_at_least_zero or sum_at_least_zero.");
        }

        return id is null || text is null ? null : new OverrideReading(id, text, [.. each.Select(m => m.Value)], [.. sum.Select(m => m.Value)]);
    }

    private DecisionDefinition? ReadKind(MappingReader decision)
    {
        var kind = decision.Text("kind");
        var name = decision.Text("name");
        var effect = decision.Parsed<DecisionEffect>("effect", Words.TryEffect, "'override', 'final_segment' or 'shown'");
        var values = decision.TextItems("values");
        var finalSegment = effect == DecisionEffect.FinalSegment ? decision.Integer("final_segment") : null;
        var row = decision.OptionalParsed<MetricId>("published_row", MetricId.TryParse, Words.MetricForm);
        var published = decision.OptionalParsedItems<Quarter>("published_in", Words.TryQuarter, Words.QuarterForm);
        Numbers.CheckYear(published, startYear, decision.Findings);
        decision.Finish();
        if (kind is null)
        {
            return null;
        }

        parts.References.Define(ReferenceKind.Decision, kind, decision.PlaceOf("kind"));
        if (finalSegment is { } segment)
        {
            Numbers.CheckSegment(new Located<int>(segment, decision.PlaceOf("final_segment")), 5, decision.Findings);
        }

        CheckValues(decision, effect, values);
        Note(decision, kind, effect, row);
        return name is null || effect is null
            ? null
            : new DecisionDefinition { Kind = kind, Name = name, Values = [.. values.Select(v => v.Value)], FinalSegment = finalSegment, PublishedRow = row, PublishedIn = [.. published.Select(q => q.Value)] };
    }

    private void Note(MappingReader decision, string kind, DecisionEffect? effect, MetricId? row)
    {
        if (effect == DecisionEffect.Override)
        {
            overriding.Add(new Located<string>(kind, decision.PlaceOf("kind")));
        }

        if (row is { } published)
        {
            publishedRows[kind] = published;
            parts.References.DefineRow(published.Value, decision.PlaceOf("published_row"));
        }
    }

    private static void CheckValues(MappingReader decision, DecisionEffect? effect, IReadOnlyList<Located<string>> values)
    {
        var texts = values.Select(value => value.Value).ToList();
        if (effect is DecisionEffect.Override or DecisionEffect.FinalSegment && !(texts is ["0", "1"]))
        {
            decision.Findings.Error("values-wrong", decision.PlaceOf("values"), "A decision with an effect is 0 or 1.", "Write ['0', '1'].");
        }
        else if (texts.Count == 0 || texts.Distinct(StringComparer.Ordinal).Count() != texts.Count)
        {
            decision.Findings.Error("values-wrong", decision.PlaceOf("values"), "The values are missing, or one stands here twice.", "Write each allowed value once.");
        }
    }

    private void CheckKind(MappingReader rule, string? kind, MetricId? id)
    {
        foreach (var other in overriding.Where(o => o.Value != kind))
        {
            rule.Findings.Error("unused", other.Place, $"The decision kind '{other.Value}' says that it is the override, but the override does not use it.", "Mend its effect, or the override's decision_kind.", other.Value);
        }

        if (kind is null)
        {
            return;
        }

        parts.References.Use(ReferenceKind.Decision, kind, rule.PlaceOf("decision_kind"));
        // The row of the flag is the override's own row.
        if (id is { } row && !publishedRows.ContainsValue(row))
        {
            parts.References.DefineRow(row.Value, rule.PlaceOf("id"));
        }
    }
}
