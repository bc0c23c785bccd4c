using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>The values that were derived from monthly figures.</summary>
internal static class DerivedValues
{
    public static IEnumerable<(OdsCode Code, MetricValue Value)> RowsOf(BundleInput input) =>
        input.Inputs.Organisations.SelectMany(o => o.Values.Where(v => v.DerivedFrom is not null).Select(v => (o.Organisation.Code, v)));

    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Inputs.Quarter;
        var layout = new TidyLayout<(OdsCode Code, MetricValue Value)>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("org_code", "ODS code.", r => r.Code.Value)
            .Text("metric_id", "Id of the metric.", r => r.Value.Metric.Value)
            .Text("unit", "Unit of the value.", r => r.Value.Unit)
            .Number("value", "The value, never rounded.", r => r.Value.Value)
            .Text("measure", "The monthly measure that it was derived from.", r => r.Value.DerivedFrom!.Measure)
            .Text("basis", "latest-month, quarter, year-to-date or rolling-year.", r => r.Value.DerivedFrom!.Basis.Token())
            .Text("months", "The months that went in, separated by spaces, such as 2026-04 2026-05.", r => string.Join(' ', r.Value.DerivedFrom!.Months))
            .Text("missing_months", "Months that the basis needs and that were not in.", r => string.Join(' ', r.Value.DerivedFrom!.Missing));
        return new BundleTable(
            $"nof-{quarter}-derived.csv",
            $"Values derived from monthly figures, {quarter.Display}",
            "One row per value that no file stated for the quarter itself.",
            layout.Columns,
            ["quarter", "org_code", "metric_id", "unit"],
            layout.Write(RowsOf(input)));
    }
}
