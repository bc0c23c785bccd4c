using System.Text.RegularExpressions;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>Reads the ids of measures.</summary>
internal static partial class MeasureText
{
    public static FieldProblem? Read(string raw, out string measure)
    {
        measure = CellText.Trim(raw);
        return Pattern().IsMatch(measure)
            ? null
            : new FieldProblem(FindingCodes.MeasureMalformed, "This is not the id of a measure.", "Write lower-case letters, digits and hyphens, such as ae-four-hours.");
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
