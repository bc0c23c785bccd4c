using NofPipeline.Domain.Findings;
using NofPipeline.Files.Findings;

namespace NofPipeline.Ingestion.Findings;

/// <summary>Keeps what is said of a file to the findings that are listed.</summary>
internal static class FindingLimit
{
    /// <summary>The first findings, and one that counts the others.</summary>
    public static IReadOnlyList<Finding> AtMost(int most, IReadOnlyList<Finding> findings, string fileName) => findings.Count <= most
        ? findings
        :
        [
            .. findings.Take(most),
            new Finding(
                FindingCodes.MoreFindings,
                findings.Any(f => f.Severity == FindingSeverity.Error) ? FindingSeverity.Error : FindingSeverity.Warning,
                $"There are {findings.Count - most} more findings.")
                .At(fileName)
                .Hinting("Mend the ones that are listed and drop the file again."),
        ];
}
