using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>Of whom and of what a file states something for a quarter: enough to tell, without its rows, which slices it would supply under any method and register.</summary>
public sealed record QuarterIndex
{
    private const string All = "";
    private IReadOnlyList<OdsCode>? codeList;

    public required Quarter Quarter { get; init; }

    /// <summary>Every organisation of its rows, separated by spaces.</summary>
    public required string Codes { get; init; }

    /// <summary>The organisations with values, by metric.</summary>
    public required IReadOnlyList<CodesByItem> Values { get; init; }

    /// <summary>The organisations with decisions, by kind.</summary>
    public required IReadOnlyList<CodesByItem> Decisions { get; init; }

    /// <summary>Those of them with decisions that somebody recorded by hand, by kind.</summary>
    public required IReadOnlyList<CodesByItem> ByHand { get; init; }

    /// <summary>The organisations with rows that a method may name as decisions, by the row's id.</summary>
    public required IReadOnlyList<CodesByItem> Flags { get; init; }

    /// <summary>The organisations with published results, with lines of a league table, and with facts stated beside a figure.</summary>
    public required IReadOnlyList<CodesByItem> Published { get; init; }

    public required IReadOnlyList<CodesByItem> League { get; init; }

    public required IReadOnlyList<CodesByItem> Stated { get; init; }

    /// <summary>Whether it says anything of the quarter as a whole.</summary>
    public required bool IsFinalisation { get; init; }

    private IReadOnlyList<OdsCode> CodeList => codeList ??= [.. Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(OdsCode.Parse)];

    internal static QuarterIndex Of(FeedFile file, Quarter quarter)
    {
        var values = file.Values.Where(r => r.Quarter == quarter).ToList();
        var results = file.PublishedResults.Where(r => r.Quarter == quarter).ToList();
        var decisions = file.Decisions.Where(r => r.Quarter == quarter).ToList();
        var league = file.LeagueRows.Where(r => r.Quarter == quarter).ToList();
        var stated = OrganisationFacts.StatedIn(file, quarter).Select(s => (All, s.Code)).ToList();
        List<OdsCode> codes =
        [
            .. values.Select(r => r.Organisation).Concat(results.Select(r => r.Organisation)).Concat(decisions.Select(r => r.Organisation))
                .Concat(league.Select(r => r.Organisation)).Concat(stated.Select(s => s.Code)).Distinct().Order(),
        ];
        var places = codes.Index().ToDictionary(c => c.Item, c => c.Index);
        return new QuarterIndex
        {
            Quarter = quarter,
            Codes = string.Join(' ', codes),
            Values = CodesByItem.Of(values.Select(r => (r.Metric.Value, r.Organisation)), places),
            Decisions = CodesByItem.Of(decisions.Select(r => (r.Decision.Kind, r.Organisation)), places),
            ByHand = CodesByItem.Of(decisions.Where(r => r.Decision.IsByHand).Select(r => (r.Decision.Kind, r.Organisation)), places),
            Flags = CodesByItem.Of(file.IsPublishedMetrics ? results.Select(r => (r.Metric.Value, r.Organisation)) : [], places),
            Published = CodesByItem.Of(StatedRows.Published(file, quarter).Select(r => (All, r.Organisation)), places),
            League = CodesByItem.Of(league.Select(r => (All, r.Organisation)), places),
            Stated = CodesByItem.Of(stated, places),
            IsFinalisation = file.Finalisations.Any(r => r.Quarter == quarter),
        };
    }

    /// <summary>The organisations with values that can count, or with values of metrics that their type does not have.</summary>
    internal IEnumerable<OdsCode> CodesOfValues(MethodDefinition method, OrganisationFacts facts, bool canCount) => method.Metrics
        .SelectMany(metric => CodesByItem.In(Values, id => id == metric.Id.Value, CodeList).Where(code => facts.CanHave(code, metric, method) == canCount))
        .Distinct();

    internal IEnumerable<OdsCode> CodesOf(DecisionDefinition decision) => CodesByItem.In(Decisions, kind => kind == decision.Kind, CodeList)
        .Concat(CodesByItem.In(Flags, id => id == decision.PublishedRow?.Value, CodeList));

    internal IEnumerable<OdsCode> CodesByHand(DecisionDefinition decision) => CodesByItem.In(ByHand, kind => kind == decision.Kind, CodeList);

    internal IEnumerable<OdsCode> CodesOfPublished => CodesByItem.In(Published, _ => true, CodeList);

    internal IEnumerable<OdsCode> CodesOfLeague => CodesByItem.In(League, _ => true, CodeList);

    internal IEnumerable<OdsCode> CodesOfFacts => CodesByItem.In(Stated, _ => true, CodeList);
}
