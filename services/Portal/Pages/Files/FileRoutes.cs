using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Http;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Portal.Pages.Files;

/// <summary><c>/files</c>: what became of the files that were dropped. <c>/files/{number}</c>: one of them.</summary>
internal static class FileRoutes
{
    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/files", async (HttpContext context, IIntakeStore files, string? outcome, string? find, string? page, CancellationToken cancellationToken) =>
        {
            var all = await files.AllAsync(cancellationToken);
            return context.Page<FilesPage>(StateOf(all), new { List = FileList.Of(all, outcome, find, page) });
        }).ExcludeFromDescription();
        endpoints.MapGet("/files/{number:long}", async (HttpContext context, IIntakeStore files, long number, CancellationToken cancellationToken) =>
        {
            var all = await files.AllAsync(cancellationToken);
            return all.FirstOrDefault(f => f.Number == number) is { } file
                ? context.Page<FilePage>(StateOf(all), new { File = file, Later = LaterFile.Of(file, all) })
                : Results.NotFound();
        }).ExcludeFromDescription();
    }

    /// <summary>Records are only added and completed.</summary>
    private static string StateOf(IReadOnlyList<IntakeRecord> all) => FormattableString.Invariant($"{all.Count} {all.Count(f => f.Completed)}");
}
