using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using YamlDotNet.RepresentationModel;

namespace NofPipeline.MethodData.Tests.Cases;

/// <summary>Reads the worked cases beside the method data.</summary>
public static class CaseFiles
{
    public static IReadOnlyList<WorkedCase> All { get; } = [.. Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "methods"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "cases")
        .Order(StringComparer.Ordinal)
        .SelectMany(ReadFile)];

    public static IEnumerable<WorkedCase> OfMethod(string method) => All.Where(c => c.Method == method);

    private static IEnumerable<WorkedCase> ReadFile(string path)
    {
        using var reader = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var root = Known((YamlMappingNode)yaml.Documents[0].RootNode, "about", "cases");
        var method = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)))!;
        var about = Text(root, "about");
        return [.. Items(root, "cases").Select(item => ReadCase((YamlMappingNode)item, method, Path.GetFileNameWithoutExtension(path), about))];
    }

    private static WorkedCase ReadCase(YamlMappingNode node, string method, string file, string about)
    {
        Known(node, "name", "quarter", "values", "decisions", "expect");
        return new WorkedCase(
            method,
            file,
            Text(node, "name"),
            about,
            Quarter.Parse(Text(node, "quarter")),
            [.. Items(node, "values").Select(item => ReadValue((YamlMappingNode)item, about))],
            [.. Items(node, "decisions").Select(item => ReadDecision((YamlMappingNode)item))],
            [.. ((YamlMappingNode)node["expect"]).Children.SelectMany(ReadExpectations)]);
    }

    private static CaseValue ReadValue(YamlMappingNode node, string about)
    {
        Known(node, "org", "type", "metric", "unit", "value", "order");
        Assert.True(OrganisationTypes.TryParse(Text(node, "type"), out var type), $"Unknown type in {node}");
        var order = Has(node, "order") ? new OrderEvidence(OrderBasis.OrderColumn, int.Parse(Text(node, "order"), CultureInfo.InvariantCulture)) : (OrderEvidence?)null;
        var metric = MetricId.Parse(Has(node, "metric") ? Text(node, "metric") : about);
        var value = decimal.Parse(Text(node, "value"), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new CaseValue(OdsCode.Parse(Text(node, "org")), type, new MetricValue(metric, Text(node, "unit"), value, order, string.Empty));
    }

    private static CaseDecision ReadDecision(YamlMappingNode node)
    {
        Known(node, "org", "kind", "value");
        return new CaseDecision(OdsCode.Parse(Text(node, "org")), Text(node, "kind"), Text(node, "value"));
    }

    private static IEnumerable<CaseExpectation> ReadExpectations(KeyValuePair<YamlNode, YamlNode> entry)
    {
        var organisation = OdsCode.Parse(((YamlScalarNode)entry.Key).Value!);
        return Flatten(entry.Value, string.Empty).Select(figure => new CaseExpectation(organisation, figure.Name, figure.Expected));
    }

    private static IEnumerable<(string Name, string Expected)> Flatten(YamlNode node, string name) => node is YamlMappingNode mapping
        ? mapping.Children.SelectMany(child => Flatten(child.Value, $"{name}{(name.Length == 0 ? string.Empty : ".")}{child.Key}"))
        : [(name.Length == 0 ? "score" : name, ((YamlScalarNode)node).Value!)];

    private static YamlMappingNode Known(YamlMappingNode node, params string[] keys)
    {
        Assert.All(node.Children.Keys, key => Assert.Contains(((YamlScalarNode)key).Value, keys));
        return node;
    }

    private static bool Has(YamlMappingNode node, string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static IEnumerable<YamlNode> Items(YamlMappingNode node, string key) =>
        Has(node, key) ? ((YamlSequenceNode)node[key]).Children : [];
}
