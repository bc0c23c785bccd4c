using NofPipeline.Domain.Organisations;

namespace NofPipeline.Ingestion.Quality;

/// <summary>What a slice says of one organisation, in a form in which stated values, decisions and monthly figures can be compared alike.</summary>
/// <param name="Organisation">Whose figure it is.</param>
/// <param name="Item">The metric, the measure or the kind of decision.</param>
/// <param name="Unit">Figures are compared within one unit only; of a monthly figure its form.</param>
/// <param name="Amount">The figure as one number; <c>null</c> of decisions, and where there was nothing to measure.</param>
/// <param name="Said">The whole figure: equal texts are equal figures.</param>
/// <param name="ReportingPeriod">As the file states it; empty where it does not.</param>
internal sealed record SliceFigure(OdsCode Organisation, string Item, string Unit, decimal? Amount, string Said, string ReportingPeriod)
{
    /// <summary>What stands beside the figure and counts with it: an order among equals, the reason of a decision.</summary>
    public string Beside { get; init; } = string.Empty;
}
