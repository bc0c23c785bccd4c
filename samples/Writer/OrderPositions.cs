using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Samples.Writer;

/// <summary>
/// Order evidence: files <c>order-evidence-&lt;quarter&gt;.csv</c> with the columns <c>Metric_ID,Trust_code,Value,Order</c>, one row
/// per member of a group of values that are equal as printed.
/// </summary>
public sealed partial class OrderPositions
{
    private readonly Dictionary<(Quarter, MetricId, OdsCode), (decimal Value, int Position)> positions = [];

    /// <summary>Whether a file of this name holds order evidence.</summary>
    public static bool IsNamed(string fileName, out Quarter quarter)
    {
        var match = Name().Match(fileName);
        quarter = default;
        return match.Success && Quarter.TryParse(match.Groups["quarter"].Value, out quarter);
    }

    /// <summary>Adds the rows of a file, the header left out.</summary>
    public void Add(Quarter quarter, IEnumerable<string> lines)
    {
        foreach (var line in lines.Skip(1).Where(l => l.Length > 0))
        {
            var cells = line.Split(',');
            positions.Add(
                (quarter, MetricId.Parse(cells[0]), OdsCode.Parse(cells[1])),
                (decimal.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The position of a value, if evidence was added for it.</summary>
    /// <exception cref="InvalidDataException">The evidence is about another value than the published one.</exception>
    public int? Of(Quarter quarter, MetricId metric, OdsCode organisation, decimal value)
    {
        if (!positions.TryGetValue((quarter, metric, organisation), out var evidence))
        {
            return null;
        }

        return evidence.Value == value
            ? evidence.Position
            : throw new InvalidDataException($"The order evidence of {metric} {organisation} {quarter} is about {evidence.Value}, but {value} was published.");
    }

    [GeneratedRegex(@"\Aorder-evidence-(?<quarter>[0-9]{4}-[0-9]{2}Q[1-4])\.csv\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
