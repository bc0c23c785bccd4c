using System.Globalization;

namespace NofPipeline.Domain.Explanations;

/// <summary>Compares stored figures with what their explanation comes to.</summary>
internal sealed class DiscrepancyLog
{
    private readonly List<Discrepancy> found = [];

    public IReadOnlyList<Discrepancy> Found => found;

    public void Check<T>(string figure, T stored, T explained)
    {
        if (!EqualityComparer<T>.Default.Equals(stored, explained))
        {
            found.Add(new Discrepancy(figure, Text(stored), Text(explained)));
        }
    }

    private static string Text(object? figure) => figure switch
    {
        null => "none",
        decimal number => Term.Text(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => figure.ToString()!,
    };
}
