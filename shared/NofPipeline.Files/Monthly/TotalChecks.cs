using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// Checks that the total of a provider and commissioner is there and is the sum of its parts, and that no part comes twice. Of most rows no
/// more is kept than numbers, for an extract has hundreds of thousands.
/// </summary>
/// <param name="log">Where findings go.</param>
/// <param name="column">The column of the counts.</param>
/// <param name="partColumn">The column of the parts.</param>
/// <param name="part">What a part is, such as <c>test</c>.</param>
internal sealed class TotalChecks(FindingLog log, string column, string partColumn, string part)
{
    private readonly Dictionary<(Month Month, string Provider, string Commissioner), int> places = [];
    private readonly List<(int? Line, string Raw, decimal Stated, decimal Sum)> checks = [];
    private readonly Dictionary<string, int> parts = new(StringComparer.Ordinal);
    private readonly RowKeys<(int Place, int Part), decimal> keys = new(log, $"month, provider, commissioner and {part}");

    /// <summary>Takes a row, unless another of the same place and part came before.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The month, provider and commissioner.</param>
    /// <param name="name">The part.</param>
    /// <param name="count">Its count.</param>
    /// <param name="isTotal">Whether it is the total of the others.</param>
    /// <param name="isKept">Whether texts of the row are kept: of a total, and of the first row of a place or part.</param>
    public bool TryAdd(RowFields row, (Month, string, string) place, string name, decimal count, bool isTotal, out bool isKept)
    {
        isKept = isTotal | places.TryAdd(place, places.Count) | parts.TryAdd(name, parts.Count);
        var number = places[place];
        if (!keys.IsFirst(row, partColumn, (number, parts[name]), count))
        {
            return false;
        }

        if (number == checks.Count)
        {
            checks.Add((null, string.Empty, 0, 0));
        }

        var check = checks[number];
        checks[number] = isTotal ? (row.Line, row.Raw(column), count, check.Sum) : check with { Sum = check.Sum + count };
        return true;
    }

    public void Finish()
    {
        foreach (var ((_, provider, commissioner), number) in places)
        {
            var (line, raw, stated, sum) = checks[number];
            if (line is null)
            {
                log.Error(
                    FindingCodes.TotalMissing,
                    $"Provider {provider} has no total of its {part}s for commissioner {commissioner}.",
                    "The file is not whole: get it again.");
            }
            else if (stated != sum)
            {
                log.Error(
                    FindingCodes.TotalDiffers,
                    string.Create(CultureInfo.InvariantCulture, $"The total is {stated:#,0}; the {part}s add up to {sum:#,0}."),
                    "Rows are missing or damaged: get the file again.",
                    line,
                    column,
                    raw);
            }
        }
    }
}
