using NofPipeline.Domain.Findings;
using NofPipeline.MethodData.Tests.Edits;
using NofPipeline.Methods;
using NofPipeline.Methods.Cases;

namespace NofPipeline.MethodData.Tests.Catalogue;

/// <summary>Method data, gates and worked cases for every finding that reading them can raise.</summary>
internal static class Examples
{
    private const string Method = "nof-2025-26/method.yaml";
    private const string Access = "nof-2025-26/metrics/access.yaml";
    private const string Safety = "nof-2025-26/metrics/safety.yaml";
    private const string Finance = "nof-2025-26/metrics/finance.yaml";

    /// <summary>Beside the slips that the schema is held against: file, what is replaced, and with what.</summary>
    private static readonly (string Name, string File, string Old, string New)[] More =
    [
        ("a file without content", Method, "", ""),
        ("a second document", Method, "title: NHS", "---\ntitle: NHS"),
        ("a bracket that does not close", Method, "title: NHS", "title: [NHS"),
        ("an alias", Method, "title: NHS", "title: *alias # "),
        ("an anchor", Method, "title: NHS", "title: &anchor NHS"),
        ("a key that is a list", Method, "title: NHS", "[title]: NHS"),
        ("a key twice", Method, "title: NHS", "title: Twice\ntitle: NHS"),
        ("a list where keys belong", Method, "title: NHS Oversight Framework 2025/26", "title: [NHS]"),
        ("a start year of 1948", Method, "start_year: 2025", "start_year: 1948"),
        ("a slice twice", Method, "  - feed: financial-override\n", "  - feed: metric-values\n    types: [acute]\n  - feed: financial-override\n"),
        ("a consequence twice", Method, "id: no-support", "id: intensity-of-oversight"),
        ("a number with an exponent", Access, "target: 75", "target: 7.5e1"),
        ("a quarter rule of a metric without a target", Method, "metrics: [OF0013]", "metrics: [OF0014]"),
        ("no band", Finance, "        bands:\n          - { limit: 0, at_limit: meets, score: 1 }\n          - { limit: -1, at_limit: misses, score: 2 }\n          - { limit: -2, at_limit: misses, score: 3 }\n", "        bands: []\n"),
        ("a matrix of one", Finance, "components: [OF0079, OF0081]", "components: [OF0079]"),
        ("a decision with a value twice", Method, "values: [green, amber-green, amber-red, red]", "values: [green, green]"),
        ("a priority area of nothing", Method, "metrics: [OF0079, OF0081]", "metrics: []"),
        ("a composite of a contextual metric", Safety, "averaged: false", "averaged: false\n    contextual: true"),
    ];

    private static readonly (string Name, string Old, string New)[] Gates =
    [
        ("a share above 1", "above: 0.15", "above: 1.15"),
        ("a least of rows above 1", "lowest: 0.8", "lowest: 1.2"),
        ("a most of rows below 1", "highest: 1.25", "highest: 0.9"),
        ("a factor below 1", "factors: [100, 1000]", "factors: [100, 0.001]"),
        ("no factor", "factors: [100, 1000]", "factors: []"),
        ("a nearness of 1", "near: 1.25", "near: 1"),
        ("a least of 0", "least: 10", "least: 0"),
        ("a range that is turned round", "highest: 100\n", "highest: 0\n"),
        ("an absence of nobody", "organisations: [RGT, ", "organisations: [] # "),
        ("an absence that ends first", "to: 2023-05", "to: 2019-04"),
        ("no mark of a revision", "marks: [revised]", "marks: []"),
    ];

    private const string Case =
        "about: OF0003\ncases:\n  - name: one\n    quarter: 2025-26Q4\n    values:\n      - { org: R01, type: acute, unit: '%', value: 2 }\n    expect:\n      R01: 1\n";

    private static readonly (string Name, string Old, string New)[] Cases =
    [
        ("a case about no metric", "about: OF0003", "about: Nothing at all"),
        ("an organisation of two types", "    expect:", "      - { org: R01, type: ambulance, metric: OF0005, unit: '%', value: 2 }\n    expect:"),
        ("a value twice", "    expect:", "      - { org: R01, type: acute, unit: '%', value: 3 }\n    expect:"),
        ("a figure of somebody else", "R01: 1", "R02: 1"),
        ("a figure that there is not", "R01: 1", "R01: { colour: 1 }"),
        ("a figure that is no number", "R01: 1", "R01: one"),
    ];

    public static IReadOnlyList<(string Example, Finding Finding)> Raised() =>
    [
        .. Slips.All.SelectMany(slip => OfMethod(slip.Name, slip.File, MethodTexts.After(slip))),
        .. More.SelectMany(m => OfMethod(m.Name, m.File, m.Old.Length == 0 ? m.New : MethodTexts.After(new Edit(m.Name, m.File, m.Old, m.New, [], null, true)))),
        .. MethodLoader.Load(new MethodFiles(new Dictionary<string, string>())).Findings.Select(f => ("a method without files", f)),
        .. OfMethod("two method files", "nof-2025-26/old/method.yaml", MethodTexts.Of("nof-2025-26").Texts[Method]),
        .. Gates.SelectMany(g => GateLoader.Load("gates.yaml", Replaced(EmbeddedMethods.Gates(), g.Old, g.New)).Findings.Select(f => (g.Name, f))),
        .. Cases.SelectMany(c => CaseLoader.Load("nof-2025-26/cases/case.yaml", Replaced(Case, c.Old, c.New)).Findings.Select(f => (c.Name, f))),
    ];

    private static IEnumerable<(string, Finding)> OfMethod(string name, string file, string text) =>
        MethodLoader.Load(MethodTexts.With(MethodTexts.Of(file.Split('/')[0]), file, text)).Findings.Select(f => (name, f));

    private static string Replaced(string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in the text.");
        return text[..at] + with + text[(at + old.Length)..];
    }
}
