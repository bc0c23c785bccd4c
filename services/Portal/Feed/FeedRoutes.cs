using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Http;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Portal.Feed;

/// <summary><c>/events</c>: the feed in pages. <c>/events/stream</c>: the feed as it grows.</summary>
internal static class FeedRoutes
{
    private const int MostEvents = 1_000;
    private const int UsualEvents = 100;
    private const string Tag = "Events";
    private const string LastEventId = "Last-Event-ID";

    private static readonly QueryParameter After =
        new("after", "Events with a higher sequence; 0, from the beginning, where it is not given.", IsNumber: true) { Minimum = 0 };

    private static readonly QueryParameter Limit =
        new("limit", "So many events at most; 100 where it is not given.", IsNumber: true) { Minimum = 1, Maximum = MostEvents };

    private static readonly QueryParameter Subject =
        new("subject", "Only events with this subject: an ODS code such as R0A, or a quarter such as 2025-26Q4.");

    public static IServiceCollection AddFeed(this IServiceCollection services) => services
        .AddSingleton<FeedPages>()
        .AddSingleton<FeedWatch>()
        .AddHostedService(provider => provider.GetRequiredService<FeedWatch>())
        .AddSingleton<EventStream>();

    public static void MapFeed(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/events", PageAsync)
            .WithName("events")
            .WithTags(Tag)
            .WithSummary("Events in order")
            .WithDescription("CloudEvents 1.0. `Link` with `rel=\"next\"` leads to the next page while there is one; keep the last `sequence` and ask again later.")
            .Produces<IReadOnlyList<object>>(StatusCodes.Status200OK, MediaTypes.EventBatch)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status406NotAcceptable)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .TakesQuery(After, Limit, Subject);
        endpoints.MapGet("/events/stream", StreamAsync)
            .WithName("eventStream")
            .WithTags(Tag)
            .WithSummary("Events as they come")
            .WithDescription("Server-sent events: `id` is the sequence, `event` the type, `data` the CloudEvent. A client that comes back with `Last-Event-ID` goes on from there.")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .TakesQuery(After, Subject);
    }

    private static async Task<IResult> PageAsync(HttpContext context, FeedPages pages, IEventLog log, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var (after, most) = (query.Number(After, 0), (int)query.Number(Limit, UsualEvents));
        if (MediaTypes.Choose(context, MediaTypes.EventBatch, MediaTypes.Json) is not { } form)
        {
            return context.Problem(StatusCodes.Status406NotAcceptable, $"The feed is there as {MediaTypes.EventBatch} and {MediaTypes.Json}; /events/stream sends text/event-stream.");
        }

        var last = await log.LastSequenceAsync(cancellationToken);
        if (ProblemOf(context, query, after, last, out var subject) is { } problem)
        {
            return problem;
        }

        var page = await pages.ReadAsync(after, most, subject, cancellationToken);
        if (page.HasMore)
        {
            context.Response.Headers.Link = NextOf(page.Position, most, subject);
        }

        return EntityTags.IsKnown(context, string.Create(CultureInfo.InvariantCulture, $"{form} {last}"), isImmutable: false)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(Encoding.UTF8.GetBytes($"[{string.Join(",\n", page.Events.Select(e => e.Text))}]"), form);
    }

    private static async Task<IResult> StreamAsync(HttpContext context, EventStream stream, IEventLog log, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var after = query.Number(After, 0);

        // A browser that comes back repeats the address that it was given, with the header beside it.
        if (context.Request.Headers[LastEventId] is [{ Length: > 0 } lastId])
        {
            if (QueryChecks.ProblemOf(After with { Name = LastEventId }, lastId) is { } wrong)
            {
                return context.Problem(StatusCodes.Status400BadRequest, wrong);
            }

            after = long.Parse(lastId, CultureInfo.InvariantCulture);
        }

        if (ProblemOf(context, query, after, await log.LastSequenceAsync(cancellationToken), out var subject) is { } problem)
        {
            return problem;
        }

        return await stream.SendAsync(context, after, subject)
            ? Results.Empty
            : context.Problem(StatusCodes.Status503ServiceUnavailable, $"{EventStream.MostStreams} streams are open already. Ask /events?after={after} every few seconds instead, or try again later.");
    }

    private static IResult? ProblemOf(HttpContext context, IQueryCollection query, long after, long last, out string? subject)
    {
        subject = query[Subject.Name];
        if (subject is not null && !OdsCode.TryParse(subject, out _))
        {
            if (!Quarter.TryParse(subject, out var quarter))
            {
                return context.Problem(StatusCodes.Status400BadRequest, $"'{Subject.Name}' is '{subject}', but it is an ODS code such as R0A or G6V2S, or a quarter such as 2025-26Q4.");
            }

            subject = quarter.ToString();
        }

        return after > last
            ? context.Problem(
                StatusCodes.Status409Conflict,
                string.Create(CultureInfo.InvariantCulture, $"The feed ends with {last}, so {after} is not a position in it: it comes from another store, or from this one before it was restored. Begin again with after=0; the ids of the events tell which you have."))
            : null;
    }

    private static string NextOf(long after, int most, string? subject) => string.Create(
        CultureInfo.InvariantCulture,
        $"</events?{After.Name}={after}&{Limit.Name}={most}{(subject is null ? string.Empty : $"&{Subject.Name}={subject}")}>; rel=\"next\"");
}
