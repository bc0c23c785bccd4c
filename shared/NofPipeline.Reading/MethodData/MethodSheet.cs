using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Reading.MethodData;

/// <summary>A method in words and figures.</summary>
public sealed record MethodSheet
{
    public required MethodSummary Method { get; init; }

    /// <summary>What holds for the method as a whole, by aspect.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Rules { get; init; }

    /// <summary>Metrics and composites, by domain in the method's order, then by id.</summary>
    public required IReadOnlyList<MetricSheet> Metrics { get; init; }

    public static MethodSheet Of(MethodDefinition method, IReadOnlyList<RuleSource> sources)
    {
        var source = sources.ToLookup(s => s.Id);
        var domains = method.Domains.Select(d => d.Id).ToList();
        return new MethodSheet
        {
            Method = MethodSummary.Of(method),
            Rules = RulesOf(method),
            Metrics =
            [
                .. method.Metrics.Select(m => MetricSheet.Of(m, source[m.Id].FirstOrDefault()))
                    .Concat(method.Composites.Select(c => MetricSheet.Of(c, source[c.Id].FirstOrDefault())))
                    .OrderBy(m => domains.IndexOf(m.Domain)).ThenBy(m => m.Id, StringComparer.Ordinal),
            ],
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> RulesOf(MethodDefinition method) => new()
    {
        ["title"] = [method.Title],
        ["organisation types"] = [RuleWords.Of(method.SegmentedTypes)],
        ["domains"] = [.. method.Domains.Select(d => $"{d.Id} ({d.Name}): score {d.ScoreId}, segment {d.SegmentId}")],
        ["segmentation"] = [RuleWords.Of(method.Segmentation)],
        ["domain segments"] = [RuleWords.Of(method.DomainSegmentation)],
        ["override"] = [RuleWords.Of(method.Override)],
        ["decisions"] = [.. method.Decisions.Select(RuleWords.Of)],
        ["segmented in a provisional quarter from"] = [string.Create(CultureInfo.InvariantCulture, $"{method.LeastShare} of the metrics of the last whole quarter")],
        ["final when in"] = [.. method.ExpectedSlices.Select(s => $"{s.Feed} of {s.Type.Token()}").Order(StringComparer.Ordinal)],
        ["rules of single quarters"] = [.. method.QuarterRules.Select(RuleWords.Of)],
        ["summary rows"] =
        [
            $"average {method.Summary.Average}, unadjusted {method.Summary.Unadjusted}, adjusted {method.Summary.Adjusted}, final {method.Summary.Final?.Value ?? "not published"}",
        ],
        ["priority areas"] = [.. method.PriorityAreas.Select(a => $"{a.Id} ({a.Name}): {string.Join(", ", a.Metrics)}")],
        ["consequences"] = [.. method.Consequences.Select(c => $"{c.Id}: {c.Text}")],
    };
}
