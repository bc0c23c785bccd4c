using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>
/// The values of one quarter that are derived from monthly figures. Where a file states the metric of an organisation type for the quarter
/// itself, that counts for the whole type: who has no row in it has no value. Who did not have the metric in the last whole quarter, though others had it, is
/// not scored on it.
/// </summary>
internal sealed class DerivedValues
{
    private const int MostNamed = 5;

    private readonly Quarter quarter;
    private readonly Lazy<WholeQuarter?> before;
    private readonly List<ValueInForce> values = [];
    private readonly List<FileFinding> findings = [];

    public DerivedValues(Quarter quarter, MethodDefinition method, MonthlyTable monthly, SliceTable<Files.Rows.MetricValueRow> stated, Lazy<WholeQuarter?> before)
    {
        (this.quarter, this.before) = (quarter, before);
        foreach (var metric in method.MetricsIn(quarter).Where(m => m.Derivation is not null))
        {
            foreach (var ofType in monthly.Of(metric.Derivation!.Measure)
                .Where(o => metric.OrganisationTypes.Contains(o.Organisation.Type))
                .GroupBy(o => o.Organisation.Type)
                .OrderBy(g => g.Key))
            {
                Derive(metric, ofType.Key, [.. ofType], stated);
            }
        }

        foreach (var ofMeasure in method.MetricsIn(quarter).Where(m => m.Derivation is not null).GroupBy(m => m.Derivation!.Measure))
        {
            findings.AddRange(NotForType(ofMeasure.Key, [.. ofMeasure], method, monthly));
        }
    }

    public IReadOnlyList<ValueInForce> Values => values;

    public IReadOnlyList<FileFinding> Findings => findings;

    /// <summary>The months of each measure that values in force are made of.</summary>
    public IEnumerable<(string Measure, Month Month)> Used =>
        values.SelectMany(v => v.Value.DerivedFrom!.Months.Select(m => (v.Value.DerivedFrom.Measure, m))).Distinct();

    /// <summary>One sentence per metric and set of months that values in force lack.</summary>
    public IEnumerable<string> Missing => values
        .Where(v => v.Value.DerivedFrom!.Missing.Count > 0)
        .GroupBy(v => (v.Value.Metric, v.Value.DerivedFrom!.Measure, Months: string.Join(", ", v.Value.DerivedFrom.Missing.Select(m => m.Display))))
        .Select(g => $"{g.Key.Metric} is derived from {g.Key.Measure} without {g.Key.Months}, for {Named([.. g.Select(v => v.Organisation)])}.")
        .Order(StringComparer.Ordinal);

    private void Derive(
        MetricDefinition metric,
        OrganisationType type,
        IReadOnlyList<(Organisation Organisation, IReadOnlyCollection<MonthlyEntry> Entries)> organisations,
        SliceTable<Files.Rows.MetricValueRow> stated)
    {
        var rule = metric.Derivation!;
        var derived = organisations
            .Select(o => (o.Organisation, o.Entries, Value: Deriver.Derive(rule, quarter, o.Entries.Select(e => e.Figure))))
            .ToList();
        foreach (var (organisation, entries, _) in derived.Where(d => d.Value is null))
        {
            NotAdditive(metric, organisation.Code, entries);
        }

        var made = derived.Where(d => d.Value is not null).ToList();
        if (stated.Of(type, r => r.Metric == metric.Id) is { } file)
        {
            if (made.Count > 0)
            {
                findings.Add(Outranked(metric, type, file, made.Select(m => LastOf(m.Entries, m.Value!)).MaxBy(f => f.Number)!));
            }

            return;
        }

        foreach (var (organisation, entries, value) in made.Where(d => before.Value?.IsWithout(d.Organisation.Code, metric.Id) == true))
        {
            findings.Add(NotHad(metric, organisation.Code, [.. entries.Where(e => value!.From.Months.Contains(e.Figure.Month))], before.Value!.Quarter));
        }

        values.AddRange(made.Where(d => before.Value?.IsWithout(d.Organisation.Code, metric.Id) != true).Select(d => new ValueInForce(
            d.Organisation.Code,
            new MetricValue(metric.Id, rule.Unit, d.Value!.Value, null, PeriodOf(d.Value.From)) { DerivedFrom = d.Value.From },
            [.. d.Entries.Where(e => d.Value.From.Months.Contains(e.Figure.Month)).SelectMany(e => e.Sources)])));
    }

    private static AcceptedFile LastOf(IEnumerable<MonthlyEntry> entries, DerivedValue value) =>
        entries.Where(e => value.From.Months.Contains(e.Figure.Month)).MaxBy(e => e.File.Number)!.File;

    private static string PeriodOf(DerivedFrom from) =>
        from.Months.Count == 1 ? from.Months[0].Display : $"{from.Months[0].Display} to {from.Months[^1].Display}";

    private void NotAdditive(MetricDefinition metric, OdsCode code, IReadOnlyCollection<MonthlyEntry> entries)
    {
        var needed = BasisMonths.Of(metric.Derivation!.Basis, quarter);
        var used = entries.Where(e => needed.Contains(e.Figure.Month)).ToList();
        if (used.Count > 0 && !Deriver.CanCombine([.. used.Select(e => e.Figure)]))
        {
            var newest = used.MaxBy(e => e.File.Number)!;
            findings.Add(new FileFinding(newest.File, new Finding(
                IntakeCodes.FiguresNotAdditive,
                FindingSeverity.Warning,
                $"{metric.Id} of {code} in {quarter.Display} cannot be derived: the figures of {used.Count} months are not all numerators and denominators, or all counts.")
                .At(newest.File.FileName, newest.Sources[0].Line, raw: newest.Sources[0].Raw)
                .Hinting("Percentages of single months do not add up to one of the quarter: give numerator and denominator.")));
        }
    }

    /// <summary>What no metric of the measure has for the organisation's type: one finding per type, of the newest file.</summary>
    private IEnumerable<FileFinding> NotForType(string measure, IReadOnlyList<MetricDefinition> metrics, MethodDefinition method, MonthlyTable monthly)
    {
        var months = metrics.SelectMany(m => BasisMonths.Of(m.Derivation!.Basis, quarter)).ToHashSet();
        var types = metrics.SelectMany(m => m.OrganisationTypes).Distinct().Order().Select(t => t.Token());
        var ids = string.Join(" and ", metrics.Select(m => m.Id));
        return
            from organisation in monthly.Of(measure)
            where !metrics.Any(m => method.IsFor(m, organisation.Organisation.Type))
            let entries = organisation.Entries.Where(e => months.Contains(e.Figure.Month)).ToList()
            where entries.Count > 0
            group (organisation.Organisation.Code, Newest: entries.MaxBy(e => e.File.Number)!) by organisation.Organisation.Type into ofType
            orderby ofType.Key
            let newest = ofType.MaxBy(o => o.Newest.File.Number).Newest
            select new FileFinding(newest.File, new Finding(
                IntakeCodes.MetricNotForType,
                FindingSeverity.Warning,
                $"{ids} is not for {ofType.Key.Token()} organisations in {method.Title}: figures of {measure} of {Named([.. ofType.Select(o => o.Code)])} are set aside in {quarter.Display}.")
                .At(newest.File.FileName, newest.Sources[0].Line, raw: newest.Sources[0].Raw)
                .Hinting($"It is for {string.Join(" and ", types)} organisations. Correct the code or the measure, or leave the figures as they are: nothing is made of them."));
    }

    private FileFinding NotHad(MetricDefinition metric, OdsCode code, IReadOnlyList<MonthlyEntry> used, Quarter last)
    {
        var newest = used.MaxBy(e => e.File.Number)!;
        return new FileFinding(newest.File, new Finding(
            IntakeCodes.MetricNotHad,
            FindingSeverity.Warning,
            $"{code} had no {metric.Id} in {last.Display}, though others had: its figures of {metric.Derivation!.Measure} are set aside in {quarter.Display}.")
            .At(newest.File.FileName, newest.Sources[0].Line, "org_code", code.Value)
            .Hinting("Whom it scores on a metric is NHS England's choice. If it scores this one now, state the metric for the quarter."));
    }

    /// <summary>It is said of the newer file.</summary>
    private FileFinding Outranked(MetricDefinition metric, OrganisationType type, AcceptedFile stated, AcceptedFile monthly)
    {
        var newer = monthly.Number > stated.Number ? monthly : stated;
        return new FileFinding(newer, new Finding(
            IntakeCodes.DerivedOutranked,
            FindingSeverity.Information,
            $"{metric.Id} of {type.Token()} organisations in {quarter.Display} is as {stated.FileName} states it for the quarter; what {metric.Derivation!.Measure} gives is not used.")
            .At(newer.FileName)
            .Hinting("Figures stated for the quarter outrank those derived from months."));
    }

    private static string Named(IReadOnlyList<OdsCode> codes) =>
        codes.Count <= MostNamed ? string.Join(", ", codes) : $"{codes.Count} organisations";
}
