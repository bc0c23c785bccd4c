using NofPipeline.Domain.Explanations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Reading.Explaining;

/// <summary>Metrics and composites in full, down to the bytes of files, in words and figures.</summary>
public static class MetricParts
{
    private const int MostRaw = 60;

    public static ExplainedPart Of(CompositeExplanation composite) => new(
        $"{composite.Id} {composite.Name}: score {Figures.Printed(composite.Printed)}",
        [
            ("domain", composite.Domain),
            ("rule", $"{composite.Rule} ({composite.Family})"),
            .. composite.Components.Select(c => ("made of", $"{c.Id} {c.Name}: {Figures.Exact(c.Score)}")),
            .. composite.Cells.Select((row, i) => ($"row {Figures.Count(i + 1)}", string.Join("  ", row.Select(cell => Figures.Printed(cell))))),
            ("here", composite.Verdict),
            .. composite.Cells.Count > 0 ? [] : new[] { ("figures", $"{composite.Working.Formula}: {composite.Working.Figures}") },
            ("use", composite.Averaged ? $"Enters the means as {Figures.Exact(composite.Working.Result)}." : "Enters no mean."),
            .. BasisOf(composite.Basis),
        ]);

    public static ExplainedPart Of(MetricExplanation metric) => new(
        $"{metric.Metric} {metric.Name}{(metric.Printed is { } score ? $": score {Figures.Printed(score)}" : string.Empty)}",
        [
            ("domain", $"{metric.Domain}, {metric.SubDomain}"),
            ("value", $"{Figures.Amount(metric.Value, metric.Unit)}, reporting period {(metric.ReportingPeriod.Length == 0 ? "not stated" : metric.ReportingPeriod)}; {(metric.Polarity == Polarity.HigherIsBetter ? "higher" : "lower")} is better"),
            .. metric.Score is { } explained ? ScoreRows(metric, explained) : [],
            ("use", metric.Use),
            .. TypeRows(metric),
            .. metric.Order is { } order ? new[] { ("order evidence", OrderText(order)) } : [],
            .. BasisOf(metric.Basis),
        ]);

    public static ExplainedPart Of(DerivationExplanation derivation) => new(
        $"How the value is made of the measure {derivation.Measure}",
        [
            ("basis", derivation.BasisText),
            .. derivation.Months.Select(m => (m.Month.Display, MonthText(m))),
            .. derivation.Missing.Count == 0 ? [] : new[] { ("not in yet", string.Join(", ", derivation.Missing.Select(m => m.Display))) },
            .. derivation.Working is { } working ? new[] { ("figures", $"{working.Formula}: {Figures.Calculated(working)}") } : [],
            ("why this basis", derivation.Source),
        ]);

    /// <summary>One part per file.</summary>
    public static IEnumerable<ExplainedPart> Of(IReadOnlyList<OriginLine> lines) => lines
        .GroupBy(l => (l.Source.FileName, l.Source.FileSha256, l.Entry))
        .Select(file => new ExplainedPart(
            $"Read from {file.Key.FileName}{(file.Key.Entry is { } entry ? $", {entry} in it" : string.Empty)}, SHA-256 {file.Key.FileSha256}",
            [.. file.Select(l => ($"line {l.Source.Line}", LineText(l)))]));

    private static IEnumerable<(string Label, string Text)> BasisOf(RuleBasis? basis) => basis is null ? [] : [SegmentParts.BasisOf(basis)];

    private static IEnumerable<(string Label, string Text)> ScoreRows(MetricExplanation metric, ScoreExplanation score) =>
    [
        ("rule", $"{score.Rule} ({score.Family})"),
        .. score.Constants.Select(c => (c.Name, c.AtValue is null ? Figures.Exact(c.Value) : $"{Figures.Exact(c.Value)}; a value equal to it {c.AtValue}")),
        ("compared with", $"{Figures.Count(score.PeerSetSize)} {score.PeerSet}"),
        ("here", score.Verdict),
        .. score.Group is { } group ? new[] { ("rank", RankText(group)) } : [],
        .. score.Working.Formula == score.Working.Figures ? [] : new[] { ("formula", score.Working.Formula) },
        ("score", $"{Figures.Calculated(score.Working)}; printed half up to 2 decimals {Figures.Printed(metric.Printed)}"),
        .. metric.ScoreId is { } row ? new[] { ("published as", row.Value) } : [],
    ];

    private static string RankText(GroupExplanation group)
    {
        string[] parts =
        [
            $"{(group.Better == 0 ? "none has" : group.Better == 1 ? "1 has" : $"{Figures.Count(group.Better)} have")} a better value",
            .. Some(group.AheadByOrder, "with an equal value known to be ahead"),
            .. Some(group.BehindByOrder, "with an equal value known to be behind"),
            .. Some(group.Ties, "with an equal value that nothing sets apart"),
        ];
        return $"{Figures.Count(group.Rank)} of {Figures.Count(group.Size)} ({group.Members}): {string.Join(", ", parts)}";
    }

    private static string[] Some(int count, string what) => count == 0 ? [] : [$"{Figures.Count(count)} {what}"];

    private static IEnumerable<(string Label, string Text)> TypeRows(MetricExplanation metric)
    {
        if (metric.OwnType is { } own)
        {
            yield return ("in its type", RankText(own));
        }

        if (metric.Statistics is { } spread)
        {
            yield return (
                "spread",
                $"median {Figures.Rounded(spread.Median)}, quartiles {Figures.Rounded(spread.LowerQuartile)} and {Figures.Rounded(spread.UpperQuartile)} of {Figures.Count(spread.Organisations)} values of type {Figures.Type(spread.Type)}");
        }
    }

    private static string OrderText(OrderEvidence order) => order.Basis switch
    {
        OrderBasis.OrderColumn => $"place {Figures.Count(order.Position)} by the order column of the file (order-column), among values that are equal as printed",
        OrderBasis.PublishedRank => $"published rank {Figures.Count(order.Position)} (published-rank), which tells organisations of one type apart where values are equal as printed",
        OrderBasis.PublishedScore => $"published score {Figures.Printed(order.Position / 100m)}{(order.RankWithinType is { } rank ? $" and published rank {Figures.Count(rank)} in its type" : string.Empty)} (published-score): their order alone tells organisations apart where values are equal as printed",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order.Basis, null),
    };

    private static string MonthText(MonthSum month)
    {
        var figures = month switch
        {
            { Numerator: { } part, Denominator: { } whole } => $"{Figures.Exact(part)} of {Figures.Exact(whole)}",
            { Numerator: { } count } => Figures.Exact(count),
            { Value: { } value } => Figures.Exact(value),
            _ => "nothing",
        };
        return month.Lines == 1 ? figures : $"{figures}, from {Figures.Count(month.Lines)} lines";
    }

    private static string LineText(OriginLine line)
    {
        var figure = line.Figure switch
        {
            { Numerator: { } part, Denominator: { } whole } => $", of which {Figures.Exact(part)} of {Figures.Exact(whole)} in {line.Figure.Month.Display}",
            { } monthly => $", for {monthly.Month.Display}",
            null => string.Empty,
        };
        var place = line.Fields.Count == 0
            ? string.Empty
            : $", bytes {Figures.Count(line.Fields[0].Offset)} to {Figures.Count(line.Fields[^1].Offset + line.Fields[^1].Length - 1)}";
        return line.Fields.Count == 1
            ? $"\"{line.Source.Raw}\" in column {line.Fields[0].Column}{figure}{place}"
            : $"\"{Cut(line.Source.Raw)}\"{figure}{place}";
    }

    private static string Cut(string raw) => raw.Length <= MostRaw ? raw : $"{raw[..MostRaw]}…";
}
