using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Hosting.Telemetry;

/// <summary>What services write to the console.</summary>
public static class LogHosting
{
    private const string JsonKey = $"{NofOptions.Section}:Log:Json";

    /// <summary>One JSON object per line with scopes and UTC time where <c>Nof:Log:Json</c> says so; otherwise lines for a person.</summary>
    public static IHostApplicationBuilder AddNofLog(this IHostApplicationBuilder builder)
    {
        // A value that is no truth value is reported, with its key, when the settings are validated.
        if (bool.TryParse(builder.Configuration[JsonKey], out var json) && json)
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        return builder;
    }
}
