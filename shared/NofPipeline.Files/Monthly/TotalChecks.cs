using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files.Fields;

namespace NofPipeline.Files.Monthly;

/// <summary>Checks that the total of a provider and commissioner is there and is the sum of its parts.</summary>
internal sealed class TotalChecks(FindingLog log, string column, string parts)
{
    private readonly Dictionary<(Month Month, string Provider, string Commissioner), (RowFields? Total, decimal Stated, decimal Sum)> checks = [];

    public void Add(RowFields row, (Month, string, string) place, decimal count, bool isTotal)
    {
        var check = checks.GetValueOrDefault(place);
        checks[place] = isTotal ? (row, count, check.Sum) : check with { Sum = check.Sum + count };
    }

    public void Finish()
    {
        foreach (var ((_, provider, commissioner), (total, stated, sum)) in checks)
        {
            if (total is null)
            {
                log.Error(
                    FindingCodes.TotalMissing,
                    $"Provider {provider} has no total of its {parts} for commissioner {commissioner}.",
                    "The file is not whole: get it again.");
            }
            else if (stated != sum)
            {
                total.Wrong(
                    column,
                    FindingCodes.TotalDiffers,
                    string.Create(CultureInfo.InvariantCulture, $"The total is {stated:#,0}; the {parts} add up to {sum:#,0}."),
                    "Rows are missing or damaged: get the file again.");
            }
        }
    }
}
