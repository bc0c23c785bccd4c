using NofPipeline.Files.Csv;

namespace NofPipeline.Files.Fields;

/// <summary>Reads whole numbers from 1 up. NHS England writes them as <c>33.0</c>, so a fraction of zero is let pass.</summary>
internal static class WholeNumberText
{
    public static FieldProblem? Read(string raw, string code, string noun, int most, out int value)
    {
        value = 0;
        if (NumberText.Read(raw, out var number) is not null || number != decimal.Truncate(number) || number < 1 || number > most)
        {
            var range = most == int.MaxValue ? "1 or more" : FormattableString.Invariant($"1 to {most}");
            var hint = CellText.Trim(raw).Length == 0 ? $"Fill in the {noun}." : $"Write a whole number, {range}.";
            return new FieldProblem(code, $"The {noun} is not a whole number, {range}.", hint);
        }

        value = (int)number;
        return null;
    }
}
