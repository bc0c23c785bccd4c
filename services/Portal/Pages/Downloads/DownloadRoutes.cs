using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Portal.Http;
using NofPipeline.Portal.Quarters;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Pages.Downloads;

/// <summary><c>/downloads</c>: what there is to take away. <c>/quarters/{quarter}/downloads</c>: the files of a publication, and below <c>files</c> each of them.</summary>
internal static class DownloadRoutes
{
    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/downloads", async (HttpContext context, QuarterShelf shelf, PublicationShelf publications, CancellationToken cancellationToken) =>
        {
            var current = (await shelf.CurrentAsync(cancellationToken)).Where(h => h.Series.Stage == SnapshotStage.Publication).ToList();
            var state = string.Join(' ', current.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Series.Quarter} {h.Id} {h.Version}")));
            var quarters = new List<IReadOnlyList<PublicationVersion>>();
            foreach (var header in current)
            {
                quarters.Add(await publications.VersionsAsync(header, cancellationToken));
            }

            return context.Page<DownloadsPage>(state, new { Quarters = quarters });
        }).ExcludeFromDescription();
        endpoints.MapQuarterPage("/downloads", async (context, view) => view.IsPublished
            ? context.Page<QuarterDownloadsPage>(view.State, new { View = view, Files = await context.RequestServices.GetRequiredService<BundleFiles>().OfAsync(view.Header, context.RequestAborted) })
            : context.Page<QuarterDownloadsPage>(view.State, new { View = view, Files = (IReadOnlyList<BundleFile>)[] }));
        foreach (var prefix in QuarterRoutes.Prefixes)
        {
            endpoints.MapGet(prefix + "/files/{**name}", FileAsync).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> FileAsync(
        HttpContext context, QuarterShelf shelf, ISnapshotStore store, string quarter, int? version, string name, CancellationToken cancellationToken)
    {
        var header = await shelf.HeaderAsync(quarter, version, cancellationToken);
        return header is { Series.Stage: SnapshotStage.Publication } && header.Parts.FirstOrDefault(p => p.Key == name) is { } file
            ? await context.FileAsync(store, file, isImmutable: version is not null)
            : Results.NotFound();
    }
}
