using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>Reads counts: whole numbers from 0 up.</summary>
internal static class CountText
{
    public static FieldProblem? Read(string raw, out decimal count)
    {
        if (NumberText.Read(raw, out count) is { } problem)
        {
            return problem;
        }

        return count >= 0 && count == decimal.Truncate(count)
            ? null
            : new FieldProblem(FindingCodes.CountMalformed, "This is not a count.", "Write a whole number, 0 or more.");
    }
}
