using NofPipeline.Domain.Findings;
using NofPipeline.Operator.Sessions;
using NofPipeline.Reading.MethodData;
using Spectre.Console;
using static System.FormattableString;

namespace NofPipeline.Operator.MethodData;

/// <summary>Methods in words and tables.</summary>
internal static class MethodPages
{
    public static void WriteList(IAnsiConsole console, IReadOnlyList<MethodSummary> methods)
    {
        foreach (var method in methods)
        {
            console.Line($"{method.Id} {method.Version}");
            console.Line($"  {method.Title}");
            console.Line(Invariant($"  Quarters {method.Quarters[0]} to {method.Quarters[^1]}; {method.Metrics} metrics, {method.Composites} composites"));
            console.Line($"  Digest {method.Digest}");
        }
    }

    public static void WriteSheet(IAnsiConsole console, MethodSheet sheet)
    {
        WriteList(console, [sheet.Method]);
        foreach (var (aspect, texts) in sheet.Rules.Where(r => r.Key != "title" && r.Value.Count > 0))
        {
            console.Line();
            console.Line(Heading(aspect));
            texts.ToList().ForEach(text => console.Line($"  {text}"));
        }

        foreach (var domain in sheet.Metrics.GroupBy(m => m.Domain))
        {
            console.Line();
            console.Line($"Metrics of {domain.Key}");
            foreach (var metric in domain)
            {
                WriteMetric(console, metric);
            }
        }
    }

    public static void WriteDiff(IAnsiConsole console, MethodDiff diff)
    {
        console.Line($"A: {diff.A.Id} {diff.A.Version} ({diff.A.Digest})");
        console.Line($"B: {diff.B.Id} {diff.B.Version} ({diff.B.Digest})");
        if (diff.Changes.Count == 0)
        {
            console.Line(diff.IsSame ? "They are the same rules." : "They differ in nothing but id, version or year.");
            return;
        }

        foreach (var of in diff.Changes.GroupBy(c => (c.Of, c.Name)))
        {
            console.Line();
            console.Line(of.Key.Of is null ? "The method as a whole" : $"{of.Key.Of} {of.Key.Name}");
            foreach (var change in of)
            {
                console.Line($"  {change.Change}{(change.Aspect is { } aspect ? $": {aspect}" : string.Empty)}");
                WriteSide(console, "A", change.Before);
                WriteSide(console, "B", change.After);
            }
        }

        console.Line();
        var metrics = diff.Changes.Where(c => c.Of is not null).GroupBy(c => c.Of).Select(g => g.First().Aspect is null ? g.First().Change : "changed").ToList();
        console.Line(Invariant(
            $"Metrics and composites: {metrics.Count(c => c == "added")} added, {metrics.Count(c => c == "removed")} removed, {metrics.Count(c => c == "changed")} changed."));
    }

    public static void WriteValidation(IAnsiConsole console, MethodValidation validation)
    {
        foreach (var finding in validation.Findings)
        {
            console.Line($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} at {PlaceOf(finding)}");
            console.Line($"  {finding.Message}");
            if (finding.Hint is { } hint)
            {
                console.Line($"  To mend it: {hint}");
            }
        }

        WriteList(console, validation.Methods);
        console.Line(Invariant($"{validation.Cases} worked cases run; {validation.Findings.Count} findings."));
    }

    private static void WriteMetric(IAnsiConsole console, MetricSheet metric)
    {
        console.Line($"  {metric.Id}{(metric.ScoreId is { } score ? $", score {score}" : string.Empty)}: {metric.Name}");
        var facts = new[]
        {
            metric.SubDomain,
            metric.Better is { } better ? $"{better} is better" : null,
            metric.OrganisationTypes.Length > 0 ? metric.OrganisationTypes : null,
            metric.Averaged ? "averaged" : "not averaged by itself",
        };
        console.Line($"    {string.Join("; ", facts.OfType<string>())}");
        foreach (var unit in metric.Units)
        {
            console.Line($"    {unit.Unit}, peers {unit.Peers}: {unit.Rule}");
        }

        if (metric.MadeOf is { } madeOf)
        {
            console.Line($"    made of {madeOf}");
        }

        if (metric.Derivation is { } derivation)
        {
            console.Line($"    {derivation}");
        }

        console.Line($"    {metric.Evidence}: {metric.Source}");
    }

    private static void WriteSide(IAnsiConsole console, string side, string? text)
    {
        if (text is { Length: > 0 })
        {
            console.Line($"    {side}: {text}");
        }
    }

    private static string PlaceOf(Finding finding) =>
        Invariant($"{finding.File}:{finding.Line}{(finding.Column is { } column ? $" ({column})" : string.Empty)}");

    private static string Heading(string aspect) => char.ToUpperInvariant(aspect[0]) + aspect[1..];
}
