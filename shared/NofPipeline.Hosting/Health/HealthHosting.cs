using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Hosting.Health;

/// <summary>Says whether the process lives and whether it can work.</summary>
public static class HealthHosting
{
    private const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The checks that every process has (store, methods, data folder; the transport adds its own), and a listener where
    /// <c>Nof:Health:Urls</c> names an address; it answers while the workers start.
    /// </summary>
    public static IHostApplicationBuilder AddNofHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<StoreCheck>("store", failureStatus: null, [Ready], Patience)
            .AddCheck<MethodCheck>("methods", failureStatus: null, [Ready], Patience);
        builder.AddNofFolderCheck("data", "Nof:Data", options => options.Data);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddHostedService<HealthListener>();
        return builder;
    }

    /// <summary>A folder that the process must be able to write to.</summary>
    /// <param name="builder">The process.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="key">The setting that names the folder.</param>
    /// <param name="folder">The folder.</param>
    public static IHostApplicationBuilder AddNofFolderCheck(
        this IHostApplicationBuilder builder, string name, string key, Func<NofOptions, string> folder)
    {
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            name,
            provider => new FolderCheck(key, folder(provider.GetRequiredService<NofOptions>())),
            failureStatus: null,
            [Ready],
            Patience));
        return builder;
    }

    /// <summary>What else the process needs to be able to do its work.</summary>
    /// <param name="builder">The process.</param>
    /// <param name="name">The name of the check.</param>
    public static IHostApplicationBuilder AddNofCheck<TCheck>(this IHostApplicationBuilder builder, string name)
        where TCheck : class, IHealthCheck
    {
        builder.Services.AddHealthChecks().AddCheck<TCheck>(name, failureStatus: null, [Ready], Patience);
        return builder;
    }

    /// <summary>
    /// <c>/health/live</c>, which asks nothing but whether the process answers, so that a lost broker restarts nobody; and
    /// <c>/health/ready</c>, which asks every check and answers 503 unless all are well.
    /// </summary>
    public static void MapNofHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", Answer(_ => false));
        endpoints.MapHealthChecks("/health/ready", Answer(check => check.Tags.Contains(Ready)));
    }

    private static HealthCheckOptions Answer(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        ResponseWriter = HealthAnswer.WriteAsync,
        ResultStatusCodes =
        {
            [HealthStatus.Healthy] = StatusCodes.Status200OK,
            [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
            [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
        },
    };
}
