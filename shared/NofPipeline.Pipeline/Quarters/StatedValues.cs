using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>
/// The values that files state for one quarter. Set aside are values of metrics that the method does not have for the organisation's type, which would
/// shift the ranks of others, and of values in two units the second.
/// </summary>
internal sealed class StatedValues
{
    private readonly MethodDefinition method;
    private readonly List<ValueInForce> values = [];
    private readonly List<FileFinding> findings = [];

    public StatedValues(Quarter quarter, MethodDefinition method, IReadOnlyList<AcceptedFile> files, OrganisationFacts facts, bool orderByPublishedScore)
    {
        this.method = method;
        Table = new SliceTable<MetricValueRow>(quarter, Slice.MetricValues, facts, r => (r.Organisation, r.Line));
        foreach (var file in files)
        {
            var rows = StatedRows.Values(file.Content, quarter, method, facts);
            Table.Add(file, orderByPublishedScore ? StatedRows.InPublishedOrder(rows, file.Content, quarter, method) : rows);
        }

        foreach (var same in Table.Rows.GroupBy(r => (r.Row.Organisation, r.Row.Metric)))
        {
            Keep([.. same]);
        }

        var suppliers = Table.Suppliers.ToDictionary(s => s.Key.Type!.Value, s => s.Value.Number);
        findings.AddRange(
            from file in files
            from row in StatedRows.Values(file.Content, quarter, method)
            where !facts.CanHave(row.Organisation, method.Metric(row.Metric)!, method)
            let type = facts.Find(row.Organisation)!.Type
            where suppliers.GetValueOrDefault(type) <= file.Number
            select NotForType(file, row, type));
    }

    public SliceTable<MetricValueRow> Table { get; }

    public IReadOnlyList<ValueInForce> Values => values;

    public IReadOnlyList<FileFinding> Findings => findings;

    /// <summary>An organisation has one value per metric: where a file has it in two units, the method's first unit counts and the other is set aside.</summary>
    private void Keep(List<(AcceptedFile File, MetricValueRow Row)> same)
    {
        var units = method.Metric(same[0].Row.Metric)!.Units.Select(u => u.Unit).ToList();
        var byPreference = same.OrderBy(r => units.IndexOf(r.Row.Unit)).ToList();
        var (file, row) = byPreference[0];
        values.Add(new ValueInForce(
            row.Organisation,
            new MetricValue(row.Metric, row.Unit, row.Value, row.Order, row.ReportingPeriod),
            [new SourceLine(file.Sha256, file.FileName, row.Line, row.Raw)]));
        findings.AddRange(byPreference.Skip(1).Select(r => new FileFinding(r.File, new Finding(
            IntakeCodes.UnitSecond,
            FindingSeverity.Warning,
            $"{r.Row.Organisation} has {r.Row.Metric} in {row.Unit} too: this value in {r.Row.Unit} is set aside.")
            .At(r.File.FileName, r.Row.Line, "unit", r.Row.Raw)
            .Hinting("Give each organisation one value per metric."))));
    }

    private FileFinding NotForType(AcceptedFile file, MetricValueRow row, OrganisationType type)
    {
        var types = method.Metric(row.Metric)!.OrganisationTypes.Order().Select(t => t.Token());
        return new FileFinding(file, new Finding(
            IntakeCodes.MetricNotForType,
            FindingSeverity.Warning,
            $"{row.Metric} is not for {type.Token()} organisations in {method.Title}: the value of {row.Organisation} is set aside.")
            .At(file.FileName, row.Line, "metric_id", row.Metric.Value)
            .Hinting($"It is for {string.Join(" and ", types)} organisations. Correct the code or the metric, or leave the row out."));
    }
}
