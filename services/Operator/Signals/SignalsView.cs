namespace NofPipeline.Operator.Signals;

/// <summary>What an organisation's series say.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="YearOnYear">Whether figures are differences from the year before.</param>
/// <param name="Metrics">By metric.</param>
internal sealed record SignalsView(string Organisation, string Name, bool YearOnYear, IReadOnlyList<MetricSignals> Metrics)
{
    public static SignalsView Of(OrganisationSeries found, IReadOnlyList<MetricSeries> asked, bool yearOnYear) =>
        new(found.Organisation.Code.Value, found.Organisation.Name, yearOnYear, [.. asked.Select(s => MetricSignals.Of(s, yearOnYear))]);
}
