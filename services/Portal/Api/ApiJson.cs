using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Contracts.Events;

namespace NofPipeline.Portal.Api;

/// <summary>How answers become JSON: camelCase, numbers as exact decimals, times as those of events, enumerations as texts.</summary>
internal static class ApiJson
{
    public static IServiceCollection AddApiJson(this IServiceCollection services) => services.Configure<JsonOptions>(options =>
    {
        // The description would otherwise allow numbers to be written as texts.
        options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        options.SerializerOptions.Converters.Add(new UtcTimeConverter());
        options.SerializerOptions.Converters.Add(new EnumTokenConverter<StatementStatus>());
        options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    });
}
