using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Portal.Quarters;
using NofPipeline.Reading.Quarters;

namespace NofPipeline.Portal;

/// <summary>The portal: read-only pages, HTTP API and event feed over the store.</summary>
public static class PortalHosting
{
    public static IHostApplicationBuilder AddPortal(this IHostApplicationBuilder builder)
    {
        builder.AddNofOptions<PortalOptions, PortalOptionsCheck>(PortalOptions.Section);
        builder.Services.TryAddSingleton<PublishedQuarters>();
        builder.Services.AddSingleton<QuarterShelf>();
        builder.Services.AddSingleton<PublicationShelf>();
        builder.Services.AddSingleton<PortalServer>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<PortalServer>());
        return builder;
    }
}
