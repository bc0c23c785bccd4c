using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NofPipeline.Portal.Tests.Lists;

/// <summary>A page with its table as a reader sees it.</summary>
internal sealed class PageTable
{
    private readonly IDocument page;

    private PageTable(IDocument page, IElement? table)
    {
        this.page = page;
        Headings = table is null ? [] : [.. table.QuerySelectorAll("thead th")];
        Titles = [.. Headings.Select(h => Text(h.QuerySelector("a.sort") ?? h).TrimEnd('↕', '▲', '▼', ' '))];
        Rows = table is null ? [] : [.. table.QuerySelectorAll("tbody tr").Select(tr => tr.Children.ToList())];
    }

    public IReadOnlyList<IElement> Headings { get; }

    /// <summary>The headings without what says how the table is sorted.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The cells of every row.</summary>
    public IReadOnlyList<List<IElement>> Rows { get; }

    /// <summary>What the page says is shown.</summary>
    public string Chosen => Text(page.QuerySelector("p.chosen")!);

    /// <summary>What the page says is left out.</summary>
    public IReadOnlyList<string> Notices => [.. page.QuerySelectorAll(".notice").Select(Text)];

    public string Content => Text(page.QuerySelector("main")!);

    public IReadOnlyList<string> Links => [.. page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!)];

    /// <summary>The table below a heading.</summary>
    public static PageTable Of(string markup, string labelledBy)
    {
        var page = new HtmlParser().ParseDocument(markup);
        return new PageTable(page, page.QuerySelector($".scroll[aria-labelledby='{labelledBy}'] table"));
    }

    public IReadOnlyList<IElement> Select(string selector) => [.. page.QuerySelectorAll(selector)];

    public IReadOnlyList<string> Column(string title)
    {
        var at = Titles.Index().Single(t => t.Item == title).Index;
        return [.. Rows.Select(cells => Text(cells[at]))];
    }

    /// <summary>The codes of the trusts that the rows link to.</summary>
    public IReadOnlyList<string> Codes => [.. Rows.Select(cells => cells.SelectMany(c => c.QuerySelectorAll("a[href*='/trusts/']")).Single().GetAttribute("href")!.Split('/')[^1])];

    public static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
