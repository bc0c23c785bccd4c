using NofPipeline.Domain.Explanations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Reading.Explaining;

namespace NofPipeline.Operator.Explaining;

/// <summary>The whole organisation: from the final segment down to one line per metric.</summary>
internal static class OrganisationPage
{
    public static void Write(Page page, OrganisationExplanation explanation)
    {
        if (explanation.Segment is { } segment)
        {
            foreach (var part in SegmentParts.Of(segment))
            {
                page.Part(part);
            }

            WriteLeague(page, segment.League);
        }
        else
        {
            page.Section("No segment");
            page.Text($"  {explanation.TooFew?.Consequence ?? "Organisations of this type, or without a score that enters the average, are not segmented."}");
        }

        WriteDomains(page, explanation.Domains);
        var files = explanation.Metrics.SelectMany(m => m.Lines).Select(l => (l.Source.FileName, l.Source.FileSha256)).Distinct().ToList();
        var inMeans = explanation.Metrics.Where(m => m.Score is not null).ToList();
        WriteMetrics(page, "Metrics", inMeans, files);
        WriteComposites(page, explanation.Composites);
        WriteMetrics(page, "Shown, not scored", [.. explanation.Metrics.Except(inMeans)], files);
        page.Section("Files");
        page.Rows(files.Select((f, i) => ($"[{Figures.Count(i + 1)}]", $"{f.FileName}, SHA-256 {f.FileSha256}")));
    }

    private static void WriteLeague(Page page, LeagueExplanation league)
    {
        page.Section(SegmentParts.TitleOf(league));
        page.Table(
            [("rank", 4, true), ("code", 5, false), ("name", 60, false), ("segment", 7, true), ("average", 7, true)],
            league.Neighbours.Select(p => (string[])[Figures.Count(p.Rank), p.Organisation.Value, p.Name, Figures.Count(p.Adjusted), Figures.Printed(p.Average)]));
    }

    private static void WriteDomains(Page page, IReadOnlyList<DomainExplanation> domains)
    {
        page.Section("Domains and sub-domains");
        page.Table(
            [("name", 36, false), ("sum", 10, true), ("scores", 6, true), ("mean", 5, true), ("segment", 7, true), ("cuts", 20, false), ("rank", 10, false)],
            domains.SelectMany(d => d.SubDomains.Select(s => Row($"  {s.Name}", s.Mean, null, null)).Prepend(Row(d.Name, d.Mean, d.Cuts, d))));
    }

    private static string[] Row(string name, MeanExplanation mean, CutsExplanation? cuts, DomainExplanation? domain) =>
    [
        name,
        Figures.Rounded(mean.Sum),
        Figures.Count(mean.Items.Count),
        Figures.Printed(mean.Printed),
        cuts is null ? string.Empty : Figures.Count(cuts.Segment),
        cuts is null ? string.Empty : string.Join(" ", cuts.Cuts.Select(c => Figures.Exact(c.Value))),
        domain?.Rank is { } rank ? $"{Figures.Count(rank)} of {Figures.Count(domain.Ranked!.Value)}" : string.Empty,
    ];

    private static void WriteMetrics(
        Page page, string title, IReadOnlyList<MetricExplanation> metrics, List<(string FileName, string FileSha256)> files)
    {
        if (metrics.Count == 0)
        {
            return;
        }

        page.Section(title);
        page.Table(
            [("metric", 6, false), ("name", 33, false), ("value", 10, true), ("score", 5, true), ("enters as", 9, true), ("because", 28, false), ("[file] line", 13, false)],
            metrics.Select(m => (string[])
            [
                m.Metric.Value,
                m.Name,
                Figures.ShortAmount(m.Value, m.Unit),
                Figures.Printed(m.Printed),
                m.Averaged is { } enters ? Figures.Rounded(enters) : string.Empty,
                ShortReason.Of(m),
                Place(m.Lines, files),
            ]));
    }

    private static void WriteComposites(Page page, IReadOnlyList<CompositeExplanation> composites)
    {
        if (composites.Count > 0)
        {
            page.Section("Composites");
            page.Rows(composites.Select(c => (c.Id.Value, SegmentParts.SentenceOf(c))));
        }
    }

    private static string Place(IReadOnlyList<OriginLine> lines, List<(string FileName, string FileSha256)> files) => lines switch
    {
        [] => "not kept",
        [var only] => $"[{Figures.Count(files.IndexOf((only.Source.FileName, only.Source.FileSha256)) + 1)}] {only.Source.Line}",
        _ => $"{Figures.Count(lines.Count)} lines",
    };
}
