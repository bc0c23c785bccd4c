using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>
/// Makes one quarter of all accepted files. A pure function of the files and their numbers: the order of rows does not matter, and the
/// order of files only where two of them supply the same slice.
/// </summary>
public static class QuarterAssembler
{
    /// <summary>Assembles a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="method">The method that it is assembled under.</param>
    /// <param name="methods">The methods of the quarters before.</param>
    /// <param name="accepted">Every accepted file, oldest first; those that were taken back or have no part in the quarter are passed over, and their rows not read.</param>
    /// <param name="orderByPublishedScore">Whether published scores tell the order of values that are equal as printed (<c>Nof:OrderByPublishedScore</c>).</param>
    public static AssembledQuarter Assemble(
        Quarter quarter, MethodDefinition method, MethodCatalogue methods, IReadOnlyList<AcceptedFile> accepted, bool orderByPublishedScore = true)
    {
        accepted = InForce.Of(accepted);
        var inForce = new FilesInForce(quarter, method, accepted);
        var (files, facts) = (inForce.Files, inForce.Facts);
        var stated = new StatedValues(quarter, method, files, facts, orderByPublishedScore);
        var values = stated.Table;
        var decisions = method.Decisions.Select(d => new DecisionTable(quarter, d, files, facts)).ToList();
        var published = PublishedOf(quarter, files, facts);
        var league = LeagueOf(quarter, method, files, facts);

        var monthly = new MonthlyTable(files, facts);
        var whole = new Lazy<WholeQuarter?>(() => WholeQuarter.Before(quarter, methods, accepted));
        var derived = new DerivedValues(quarter, method, monthly, values, whole);

        List<ValueInForce> used = [.. stated.Values, .. derived.Values];
        var suppliers = new Dictionary<Slice, AcceptedFile>(
            values.Suppliers.Concat(decisions.SelectMany(d => d.Suppliers)).Concat(published.Suppliers).Concat(league.Suppliers)
                .Concat(monthly.Suppliers
                    .Where(m => m.Key.Month.Quarter == quarter)
                    .Select(m => KeyValuePair.Create(new Slice(m.Key.Measure, null, m.Key.Month), m.Value))));
        var finalised = files.LastOrDefault(f => f.Index.In(quarter)?.IsFinalisation == true);
        if (finalised is not null)
        {
            suppliers[new Slice(Slice.Finalisation, null, null)] = finalised;
        }

        var setAside = values.SetAside.Concat(decisions.SelectMany(d => d.SetAside)).Distinct().Order().ToList();
        List<FileFinding> findings = [.. stated.Findings, .. values.Findings.Concat(decisions.SelectMany(d => d.Findings)).Concat(published.Findings).Concat(league.Findings)
            .Concat(monthly.Findings).Concat(derived.Findings)];

        var completeness = CompletenessOf(method, suppliers, setAside, derived, finalised is null ? null : WordOn(quarter, finalised)!.Finalisation);
        return new AssembledQuarter(
            new QuarterInputs(quarter, OrganisationsOf(used, decisions, facts, completeness.IsFinal ? null : whole.Value), completeness),
            new PublishedResults(quarter, Merge(league, published)),
            SourcesOf(used),
            suppliers,
            SupplyOf(suppliers, monthly, derived, inForce.Register, values.Waiting.Concat(decisions.SelectMany(d => d.Waiting))),
            inForce.Register,
            inForce.SetAside,
            findings);
    }

    private static SliceTable<PublishedResultRow> PublishedOf(Quarter quarter, IReadOnlyList<AcceptedFile> files, OrganisationFacts facts)
    {
        var table = new SliceTable<PublishedResultRow>(quarter, Slice.PublishedResults, facts, r => (r.Organisation, r.Line));
        foreach (var file in files)
        {
            table.Add(file, StatedRows.Published(file.Content, quarter));
        }

        return table;
    }

    private static SliceTable<(OdsCode Code, IReadOnlyList<PublishedResult> Results, int Line)> LeagueOf(
        Quarter quarter, MethodDefinition method, IReadOnlyList<AcceptedFile> files, OrganisationFacts facts)
    {
        var table = new SliceTable<(OdsCode Code, IReadOnlyList<PublishedResult> Results, int Line)>(
            quarter, Slice.LeagueTable, facts, r => (r.Code, r.Line));
        foreach (var file in files)
        {
            table.Add(file, StatedRows.League(file.Content, quarter, method));
        }

        return table;
    }

    /// <summary>The metric file says more than the league table, so it outranks it; the likely ranges are in the league table only.</summary>
    private static List<PublishedResult> Merge(
        SliceTable<(OdsCode Code, IReadOnlyList<PublishedResult> Results, int Line)> league, SliceTable<PublishedResultRow> published) =>
    [
        .. published.Rows.Select(r => new PublishedResult(r.Row.Organisation, r.Row.Metric, r.Row.Value, r.Row.Rank) { Spread = r.Row.Spread })
            .Concat(league.Rows.SelectMany(r => r.Row.Results))
            .GroupBy(r => (r.Organisation, r.Metric))
            .Select(g => g.First() with { Likely = g.Select(r => r.Likely).FirstOrDefault(l => l is not null) })
            .OrderBy(r => r.Organisation)
            .ThenBy(r => r.Metric),
    ];

    private static List<OrganisationInputs> OrganisationsOf(
        List<ValueInForce> values,
        List<DecisionTable> decisions,
        OrganisationFacts facts,
        WholeQuarter? before)
    {
        var valuesOf = values.ToLookup(v => v.Organisation, v => v.Value);
        var decisionsOf = decisions.SelectMany(d => d.Decisions).ToLookup(d => d.Code, d => d.Decision);
        return
        [
            .. valuesOf.Select(g => g.Key)
                .Union(decisionsOf.Select(g => g.Key))
                .Order()
                .Select(code => new OrganisationInputs(
                    facts.Find(code)!,
                    [.. valuesOf[code].OrderBy(v => v.Metric)],
                    [.. decisionsOf[code].OrderBy(d => d.Kind, StringComparer.Ordinal)])
                {
                    MetricsBefore = before?.MetricsOf(code),
                }),
        ];
    }

    private static Dictionary<OdsCode, IReadOnlyList<ValueSource>> SourcesOf(List<ValueInForce> values) =>
        values
            .GroupBy(v => v.Organisation)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<ValueSource>)[.. g.OrderBy(v => v.Value.Metric).Select(v => new ValueSource(v.Value.Metric, v.Value.Unit, v.Sources))]);

    /// <summary>The slices in a fixed order. Months that no value in force is made of are left out.</summary>
    private static IReadOnlyList<SuppliedSlice> SupplyOf(
        Dictionary<Slice, AcceptedFile> suppliers,
        MonthlyTable monthly,
        DerivedValues derived,
        AcceptedFile? register,
        IEnumerable<AcceptedFile> waiting)
    {
        var months = monthly.Suppliers.ToDictionary();
        return
        [
            .. suppliers.Where(s => s.Key.Month is null).Select(s => new SuppliedSlice(s.Key.Feed, s.Key.Type, null, s.Value.Reference))
                .Concat(derived.Used.Select(u => new SuppliedSlice(u.Measure, null, u.Month, months[u].Reference)))
                .OrderBy(s => s.Feed, StringComparer.Ordinal)
                .ThenBy(s => s.Type)
                .ThenBy(s => s.Month),
            .. register is null ? [] : new[] { new SuppliedSlice(SuppliedSlice.Register, null, null, register.Reference) },
            .. waiting.DistinctBy(f => f.Number).OrderBy(f => f.Number).Select(f => new SuppliedSlice(SuppliedSlice.SetAside, null, null, f.Reference)),
        ];
    }

    private static Completeness CompletenessOf(
        MethodDefinition method, Dictionary<Slice, AcceptedFile> suppliers, List<OdsCode> setAside, DerivedValues derived, Finalisation? finalised)
    {
        var absent = method.ExpectedSlices
            .Where(e => !suppliers.ContainsKey(new Slice(e.Feed, e.Type, null)))
            .Select(e => $"Not in yet: {e.Feed} of {e.Type.Token()} organisations.");
        var unknown = setAside.Count == 0
            ? []
            : new[] { $"Set aside, because the register does not know them in this quarter: rows of {string.Join(", ", setAside)}." };
        List<string> missing = [.. absent, .. unknown, .. derived.Missing];
        return new Completeness(missing) { Finalised = missing.Count == 0 ? null : finalised };
    }

    /// <summary>What a file says about the quarter as a whole; <c>null</c> where it says nothing.</summary>
    private static FinalisationRow? WordOn(Quarter quarter, AcceptedFile file) => file.Content.Finalisations.FirstOrDefault(r => r.Quarter == quarter);
}
