using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using YamlDotNet.RepresentationModel;

namespace NofPipeline.MethodData.Tests.Cases;

/// <summary>Reads the worked cases of derived values.</summary>
public static class DerivationCases
{
    public static IReadOnlyList<DerivationCase> All { get; } = [.. Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "methods"), "derivations.yaml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(ReadFile)];

    /// <summary>Whether a method derives the value that was worked out; a fraction in lowest terms may be rounded otherwise at its 28th digit.</summary>
    public static bool ComesOut(DerivationCase worked, MethodDefinition method) =>
        method.MetricsIn(worked.Quarter).FirstOrDefault(m => m.Id == worked.Metric)?.Derivation is { } rule
        && Deriver.Derive(rule, worked.Quarter, worked.Figures) is { } derived
        && decimal.Round(derived.Value, 20) == decimal.Round(worked.Value, 20);

    private static IEnumerable<DerivationCase> ReadFile(string path)
    {
        using var reader = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var method = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "methods"), path).Split(Path.DirectorySeparatorChar)[0];
        var cases = (YamlSequenceNode)yaml.Documents[0].RootNode["cases"];
        return [.. cases.Children.Cast<YamlMappingNode>().Select(node => new DerivationCase(
            method,
            MetricId.Parse(Text(node, "metric")),
            Quarter.Parse(Text(node, "quarter")),
            Text(node, "measure"),
            [.. ((YamlMappingNode)node["figures"]).Children.Select(f => ReadFigure(((YamlScalarNode)f.Key).Value!, ((YamlScalarNode)f.Value).Value!))],
            Fraction(Text(node, "value"))))];
    }

    private static MonthlyFigure ReadFigure(string month, string figure) => figure.Split('/') switch
    {
        [var numerator, var denominator] => new MonthlyFigure(Month.Parse(month), Number(numerator), Number(denominator), null),
        [var count] => new MonthlyFigure(Month.Parse(month), Number(count), null, null),
        _ => throw new FormatException($"'{figure}' is not a figure such as 3/40 or 3."),
    };

    private static decimal Fraction(string text) => text.Split('/') switch
    {
        [var numerator, var denominator] => Number(numerator) / Number(denominator),
        [var whole] => Number(whole),
        _ => throw new FormatException($"'{text}' is not a number or a fraction."),
    };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;
}
