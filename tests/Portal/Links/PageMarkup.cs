using AngleSharp.Dom;

namespace NofPipeline.Portal.Tests.Links;

/// <summary>What the markup of every page has, whatever it shows.</summary>
internal static class PageMarkup
{
    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<string> ProblemsOf(IDocument page)
    {
        if (page.Doctype is null)
        {
            yield return "has no document type";
        }

        if (page.DocumentElement.GetAttribute("lang") != "en-GB")
        {
            yield return "does not name its language";
        }

        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return "has not one first heading";
        }
        else if (!page.Title!.StartsWith(page.QuerySelector("h1")!.Words(), StringComparison.Ordinal))
        {
            yield return $"is titled '{page.Title}' and headed '{page.QuerySelector("h1")!.Words()}'";
        }

        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            yield return $"has the id '{id.Key}' {id.Count()} times";
        }

        foreach (var reference in Attributes("aria-labelledby", "aria-describedby", "for", "headers").SelectMany(value => value.Split(' ')).Where(id => page.GetElementById(id) is null))
        {
            yield return $"refers to '{reference}', which is not in it";
        }

        foreach (var anchor in Attributes("href").Where(href => href.StartsWith('#') && page.GetElementById(href[1..]) is null))
        {
            yield return $"links to '{anchor}', which is not in it";
        }

        foreach (var table in page.QuerySelectorAll("table").Where(t => t.QuerySelector("caption") is null || t.QuerySelectorAll("th:not([scope])").Length > 0))
        {
            yield return $"has a table without a caption or with a heading of no scope: {table.Words()[..Math.Min(60, table.Words().Length)]}";
        }

        if (page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [onerror], [onchange]").Length > 0)
        {
            yield return "has styles or scripts in it";
        }

        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
            {
                yield return $"jumps from heading level {level} to {next} at '{heading.Words()}'";
            }

            level = next;
        }

        IEnumerable<string> Attributes(params string[] names) =>
            names.SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(e => e.GetAttribute(name)!));
    }
}
