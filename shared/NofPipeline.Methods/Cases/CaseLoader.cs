using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Methods.Reading;
using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Cases;

/// <summary>Reads worked cases. Whatever is wrong becomes a finding with file, line and key path.</summary>
public static class CaseLoader
{
    private const string QuarterForm = "a quarter such as 2025-26Q4";
    private const string CodeForm = "an ODS code such as R01";

    /// <summary>Reads one file.</summary>
    /// <param name="path">Its path below <c>shared/methods</c>, such as <c>nof-2025-26/cases/OF0013.yaml</c>.</param>
    /// <param name="text">Its text.</param>
    public static CaseLoadResult Load(string path, string text)
    {
        var findings = new FindingList();
        var cases = new List<WorkedCase>();
        if (MappingReader.Open(path, text, findings) is { } file)
        {
            var about = file.Text("about");
            foreach (var item in file.Mappings("cases"))
            {
                var before = findings.Sink.Count;
                var worked = Read(item, path, about ?? string.Empty);
                if (findings.Sink.Count == before && worked is not null && about is not null)
                {
                    cases.Add(worked);
                }
            }

            file.Finish();
        }

        return new CaseLoadResult(cases, findings.InFileOrder());
    }

    private static WorkedCase? Read(MappingReader item, string path, string about)
    {
        var name = item.Text("name");
        var quarter = item.Parsed<Quarter>("quarter", Quarter.TryParse, QuarterForm);
        var values = item.Mappings("values").Select(v => ReadValue(v, about)).ToList();
        var decisions = item.OptionalMappings("decisions").Select(ReadDecision).ToList();
        var known = values.OfType<CaseValue>().ToList();
        CheckTypes(known, item);
        var expectations = ReadExpectations(item, about, known.Select(v => v.Organisation).ToHashSet());
        item.Finish();
        return name is null || quarter is null || values.Contains(null) || decisions.Contains(null)
            ? null
            : new WorkedCase(path.Split('/')[0], path, item.Place.Line, name, about, quarter.Value, known, [.. decisions.OfType<CaseDecision>()], expectations);
    }

    private static CaseValue? ReadValue(MappingReader item, string about)
    {
        var code = item.Parsed<OdsCode>("org", OdsCode.TryParse, CodeForm);
        var type = item.Parsed<OrganisationType>("type", OrganisationTypes.TryParse, Words.TypeForm);
        var metric = item.OptionalParsed<MetricId>("metric", MetricId.TryParse, Words.MetricForm);
        var unit = item.Text("unit");
        var value = item.Number("value");
        var order = item.OptionalInteger("order");
        item.Finish();
        if (metric is null && !item.Has("metric"))
        {
            metric = MetricId.TryParse(about, out var own) ? own : null;
            if (metric is null)
            {
                item.Findings.Error("key-missing", item.PlaceOf("metric"), "The key 'metric' is missing, and the file is about no metric.", "Add 'metric' here.");
            }
        }

        return code is null || type is null || metric is null || unit is null || value is null
            ? null
            : new CaseValue(code.Value, type.Value, new MetricValue(
                metric.Value, unit, value.Value, order is null ? null : new OrderEvidence(OrderBasis.OrderColumn, order.Value), string.Empty));
    }

    private static CaseDecision? ReadDecision(MappingReader item)
    {
        var code = item.Parsed<OdsCode>("org", OdsCode.TryParse, CodeForm);
        var kind = item.Text("kind");
        var value = item.Text("value");
        item.Finish();
        return code is null || kind is null || value is null ? null : new CaseDecision(code.Value, kind, value);
    }

    private static void CheckTypes(IReadOnlyList<CaseValue> values, MappingReader item)
    {
        foreach (var organisation in values.GroupBy(v => v.Organisation).Where(g => g.Select(v => v.Type).Distinct().Count() > 1))
        {
            item.Findings.Error("case-type-differs", item.PlaceOf("values"), $"{organisation.Key} has several types.", "Give an organisation one type.");
        }

        foreach (var twice in values.GroupBy(v => (v.Organisation, v.Value.Metric)).Where(g => g.Count() > 1))
        {
            item.Findings.Error("case-value-duplicate", item.PlaceOf("values"), $"{twice.Key.Organisation} has several values of {twice.Key.Metric}.", "Keep one of them.");
        }
    }

    private static IReadOnlyList<CaseExpectation> ReadExpectations(MappingReader item, string about, HashSet<OdsCode> organisations)
    {
        if (item.Required("expect") is not { } node)
        {
            return [];
        }

        if (node is not YamlMapping expect)
        {
            Scalars.Wrong(node, item.PlaceOf("expect"), "a set of keys", item.Findings);
            return [];
        }

        var expectations = new List<CaseExpectation>();
        foreach (var entry in expect.Entries)
        {
            var place = item.PlaceOf("expect").At(entry.Key, entry.Line);
            if (!OdsCode.TryParse(entry.Key, out var code) || !organisations.Contains(code))
            {
                item.Findings.Error("case-organisation-unknown", place, $"'{entry.Key}' has no value in this case.", "Expect figures of organisations that have one.");
                continue;
            }

            foreach (var (figure, value) in Flatten(entry.Value, "score", string.Empty))
            {
                Check(figure, value, about, place, item.Findings);
                expectations.Add(new CaseExpectation(code, figure, value ?? string.Empty));
            }
        }

        return expectations;
    }

    private static void Check(string figure, string? value, string about, Place place, FindingList findings)
    {
        if (!CaseFigures.IsKnown(figure, about))
        {
            findings.Error("case-figure-unknown", place, $"A case about '{about}' cannot expect '{figure}'.", "The figures are listed in shared/methods/README.md.");
        }

        if (value is null || !CaseFigures.TryValue(value, out _))
        {
            findings.Error("value-malformed", place, $"What '{figure}' should be is not {CaseFigures.ValueForm}.", $"Write {CaseFigures.ValueForm}.", value);
        }
    }

    /// <summary>The figures with the keys that lead to them; a bare value is the score.</summary>
    private static IEnumerable<(string Figure, string? Value)> Flatten(YamlNode node, string bare, string path) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => Flatten(e.Value, string.Empty, path.Length == 0 ? e.Key : $"{path}.{e.Key}")),
        YamlScalar scalar => [(path.Length == 0 ? bare : path, scalar.Text)],
        _ => [(path.Length == 0 ? bare : path, null)],
    };
}
