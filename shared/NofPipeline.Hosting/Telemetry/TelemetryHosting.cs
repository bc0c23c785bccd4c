using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NofPipeline.Pipeline.Telemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NofPipeline.Hosting.Telemetry;

/// <summary>Sends traces, metrics and logs to a collector by the standard OpenTelemetry settings.</summary>
public static class TelemetryHosting
{
    private const string MassTransitName = "MassTransit";

    private static readonly string[] EndpointKeys =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
        "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
    ];

    /// <summary>
    /// Exports over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector. Without it there is no provider and no listener, so that
    /// activities and counts cost a null check. Add it before the workers: what is added first stops last.
    /// </summary>
    /// <param name="builder">The process.</param>
    /// <param name="serviceName"><c>service.name</c>, unless <c>OTEL_SERVICE_NAME</c> says otherwise.</param>
    public static IHostApplicationBuilder AddNofTelemetry(this IHostApplicationBuilder builder, string serviceName)
    {
        var configuration = builder.Configuration;
        if (EndpointKeys.All(key => string.IsNullOrWhiteSpace(configuration[key])) || configuration.GetValue("OTEL_SDK_DISABLED", false))
        {
            return builder;
        }

        builder.Services.ConfigureAll<OtlpExporterOptions>(otlp => OverHttp(otlp, configuration));
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear()
                .AddService(serviceName, serviceVersion: Version())
                .AddTelemetrySdk()
                .AddEnvironmentVariableDetector())
            .WithTracing(traces => traces
                .AddSource(MassTransitName, NofTracing.SourceName)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(MassTransitName, NofMetrics.MeterName)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter())
            .WithLogging(logs => logs.AddOtlpExporter(), options =>
            {
                options.IncludeScopes = true;
                options.IncludeFormattedMessage = true;
            });
        builder.Services.AddHostedService<TelemetryLifetime>();
        return builder;
    }

    /// <summary>The specification's default is HTTP, the library's is gRPC.</summary>
    private static void OverHttp(OtlpExporterOptions otlp, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_PROTOCOL"]))
        {
            otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        }
    }

    private static string Version() =>
        typeof(TelemetryHosting).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
