using System.Text.RegularExpressions;
using NofPipeline.Domain.Calendar;

namespace NofPipeline.Files.Fields;

/// <summary>Finds the quarter in the name of a file that has no <c>Quarter</c> column.</summary>
public static partial class FileNameQuarter
{
    /// <summary>Reads names such as <c>...-q2-25-26.csv</c>, <c>...-2025-26Q2.csv</c>, <c>...-2025-26-q2-v2.csv</c>; not those that name two quarters.</summary>
    public static bool TryParse(string fileName, out Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        quarter = default;
        var found = Patterns()
            .Select(p => p.Matches(fileName))
            .SelectMany(matches => matches)
            .Select(m => Quarter.TryParse($"{m.Groups["start"].Value}-{m.Groups["end"].Value}Q{m.Groups["number"].Value}", out var read) ? read : (Quarter?)null)
            .OfType<Quarter>()
            .Distinct()
            .ToList();
        if (found.Count != 1)
        {
            return false;
        }

        quarter = found[0];
        return true;
    }

    private static Regex[] Patterns() => [QuarterFirst(), YearFirst()];

    [GeneratedRegex(@"(?<![0-9a-z])q(?<number>[1-4])[-_ ]?(?<start>20[0-9]{2}|[0-9]{2})[-_ ]?(?<end>[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QuarterFirst();

    [GeneratedRegex(@"(?<![0-9])(?<start>20[0-9]{2}|[0-9]{2})[-_ ]?(?<end>[0-9]{2})[-_ ]?q(?<number>[1-4])(?![0-9a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearFirst();
}
