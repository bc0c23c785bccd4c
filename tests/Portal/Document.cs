using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NofPipeline.Portal.Tests;

/// <summary>A page as a browser reads it.</summary>
internal static class Document
{
    public static IDocument Of(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>What a reader sees of an element, white space taken together.</summary>
    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text beside a label in a list of facts.</summary>
    public static string Fact(this IDocument page, string label) =>
        page.QuerySelectorAll("dl.facts dt").First(dt => dt.Words() == label).NextElementSibling!.Words();

    /// <summary>The cells of the row whose heading has a text, heading excluded.</summary>
    public static IReadOnlyList<string> Row(this IParentNode within, string heading) =>
    [
        .. within.QuerySelectorAll("tbody th[scope=row]").First(th => th.Words().Contains(heading, StringComparison.Ordinal))
            .ParentElement!.QuerySelectorAll("td").Select(td => td.Words()),
    ];
}
