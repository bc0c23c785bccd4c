using System.Net;
using AngleSharp.Dom;

namespace NofPipeline.Portal.Tests.Links;

/// <summary>A walk from the home page over every link that leads to the portal itself.</summary>
public sealed class Every_internal_link(National_portal portal)
{
    /// <summary>Of addresses that differ in nothing but a trust, a metric or the like, so many are visited: the first that are found.</summary>
    private const int MostOfAKind = 6;

    /// <summary>The quarter all of whose pages are visited.</summary>
    private const string WholeQuarter = "/quarters/2026-27Q1";

    private static readonly Uri Base = new("http://portal.example/");

    [Fact]
    public async Task It_leads_to_a_page_that_is_there_and_whole()
    {
        Queue<(string Address, string From)> waiting = new([("/", "the start")]);
        HashSet<string> seen = ["/"];
        Dictionary<string, int> kinds = [];
        List<string> problems = [];
        var pages = 0;
        while (waiting.TryDequeue(out var next))
        {
            using var answer = await portal.Client.GetAsync(next.Address, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            if (answer.StatusCode is HttpStatusCode.Redirect)
            {
                Find(answer.Headers.Location!.OriginalString, next.Address);
            }
            else if (answer.StatusCode is not HttpStatusCode.OK)
            {
                problems.Add($"{(int)answer.StatusCode}: {next.Address}, from {next.From}");
            }
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = Document.Of(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                pages++;
                problems.AddRange(PageMarkup.ProblemsOf(page).Select(problem => $"{next.Address}: {problem}"));
                foreach (var address in page.QuerySelectorAll("a[href], link[href], script[src], img[src], form[action]").Select(Target))
                {
                    Find(address, next.Address);
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.True(pages > 3, $"{pages} pages");

        void Find(string reference, string from)
        {
            var found = new Uri(new Uri(Base, from), reference);
            if (found.Authority == Base.Authority && seen.Add(found.PathAndQuery) && IsWanted(found))
            {
                waiting.Enqueue((found.PathAndQuery, from));
            }
        }

        bool IsWanted(Uri found)
        {
            var kind = KindOf(found);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            return kinds[kind] <= MostOfAKind;
        }
    }

    /// <summary>Addresses of a kind differ in one value only: pages of a trust, of a file; for the quarter that is walked as a whole, of a trust alone.</summary>
    private static string KindOf(Uri address)
    {
        var parts = address.AbsolutePath.Split('/');
        var isWhole = address.AbsolutePath.StartsWith(WholeQuarter + "/", StringComparison.Ordinal) && !parts.Contains("trusts") && address.Query.Length == 0;
        return isWhole ? address.PathAndQuery : $"{string.Join('/', parts.Select((part, at) => at is 2 or > 3 ? "*" : part))}?{address.Query.Length > 0}";
    }

    private static string Target(IElement element) =>
        element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
}
