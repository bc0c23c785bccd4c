using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>The monthly figures in force of one organisation, of all months that there are.</summary>
public static class MonthlySeries
{
    /// <summary>Its figures of each measure, by month.</summary>
    /// <param name="organisation">Whose; with the figures of those that it has succeeded.</param>
    /// <param name="quarter">When it is an organisation of the register.</param>
    /// <param name="files">Every accepted file, oldest first.</param>
    public static ILookup<string, MonthlyFigure> Of(OdsCode organisation, Quarter quarter, IReadOnlyList<AcceptedFile> files)
    {
        var monthly = new MonthlyTable(files, new OrganisationFacts(quarter, files));
        return monthly.Suppliers.Select(s => s.Key.Measure).Distinct()
            .SelectMany(measure => monthly.Of(measure)
                .Where(o => o.Organisation.Code == organisation)
                .SelectMany(o => o.Entries.Select(e => (Measure: measure, e.Figure))))
            .ToLookup(m => m.Measure, m => m.Figure);
    }
}
