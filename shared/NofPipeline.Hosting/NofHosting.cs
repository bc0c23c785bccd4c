using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NofPipeline.Contracts;
using NofPipeline.Hosting.DeadLetters;
using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Hosting.Store;
using NofPipeline.Hosting.Transport;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Hosting;

/// <summary>What every process needs, one method per concern.</summary>
public static class NofHosting
{
    /// <summary>Settings (validated at start), the store, the methods and the stage runner. Calling it twice is harmless.</summary>
    public static IHostApplicationBuilder AddNof(this IHostApplicationBuilder builder)
    {
        SettingFiles.AddTo(builder.Configuration);

        // The host writes the stack of a failed start beside our sentence. What it says of a background service that failed is critical.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        builder.AddNofOptions<NofOptions, NofOptionsValidator>(NofOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NofOptions>, BrokerSetting>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NofOptions>, StoreSettings>());
        services.TryAddSingleton(MethodCatalogue.Embedded());
        services.TryAddSingleton<RelaySignal>();
        services.TryAddSingleton<StageRunner>();
        services.TryAddSingleton(provider => ConfiguredStore.Open(
            provider.GetRequiredService<NofOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ISnapshotStore>(provider => provider.GetRequiredService<IPipelineStore>());
        services.TryAddSingleton<IOutbox>(provider => provider.GetRequiredService<IPipelineStore>());
        services.TryAddSingleton<IEventLog>(provider => provider.GetRequiredService<IPipelineStore>());
        services.TryAddSingleton<IRelayPositions>(provider => provider.GetRequiredService<IPipelineStore>());
        services.TryAddSingleton<IIntakeStore>(provider => provider.GetRequiredService<IPipelineStore>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreGate>());
        return builder;
    }

    /// <summary>Settings of a section, checked at start by whom they belong to, and given out as they are.</summary>
    /// <param name="builder">The process.</param>
    /// <param name="section">The configuration section.</param>
    public static IHostApplicationBuilder AddNofOptions<TOptions, TCheck>(this IHostApplicationBuilder builder, string section)
        where TOptions : class
        where TCheck : class, IValidateOptions<TOptions>
    {
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TCheck>());
        builder.Services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        builder.Services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
        return builder;
    }

    /// <summary>Checks the settings of everything that the process is made of, before anything of it is made.</summary>
    /// <exception cref="OptionsValidationException">Those of one section are not allowed.</exception>
    /// <exception cref="AggregateException">Those of several.</exception>
    public static void CheckSettings(this IHost host) => host.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>Adds a consumer with its definition, which holds all its endpoint policy.</summary>
    public static IHostApplicationBuilder AddNofConsumer<TConsumer, TDefinition>(this IHostApplicationBuilder builder)
        where TConsumer : class, IConsumer
        where TDefinition : class, IConsumerDefinition<TConsumer>
    {
        builder.Services.AddSingleton(new ConsumerRegistration(bus => bus.AddConsumer<TConsumer, TDefinition>()));
        return builder;
    }

    /// <summary>States that commits of this process send messages of a type, so that its relay knows which are its own.</summary>
    public static IHostApplicationBuilder AddNofSender<TMessage>(this IHostApplicationBuilder builder)
        where TMessage : IStageMessage
    {
        builder.Services.AddSingleton(new SentType(typeof(TMessage).Name));
        return builder;
    }

    /// <summary>The transport, for who adds what only one of them has.</summary>
    public static TransportKind NofTransport(this IHostApplicationBuilder builder)
    {
        // A text that is none of them is reported with the other settings, at start.
        _ = Enum.TryParse<TransportKind>(builder.Configuration["Nof:Transport"], ignoreCase: true, out var transport);
        return transport;
    }

    /// <summary>The transport for every consumer added so far, and the relay that feeds it from the outbox. Call it once, last.</summary>
    public static IHostApplicationBuilder AddNofTransport(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var consumers = services.Select(s => s.ImplementationInstance).OfType<ConsumerRegistration>().ToList();
        var transport = builder.NofTransport();
        services.AddSingleton<ConsumeFailures>();
        services.AddReceiveObserver<ConsumeFailures>(provider => provider.GetRequiredService<ConsumeFailures>());
        services.AddReceiveObserver<ReceiveFailpoints>();
        if (transport == TransportKind.RabbitMq)
        {
            services.AddSingleton(provider => BrokerAddress.Parse(provider.GetRequiredService<NofOptions>().RabbitMq.Uri));
            services.AddSingleton<DeadLetterQueues>();
            services.AddHostedService<BrokerGate>();
            services.AddReceiveEndpointObserver<TopologyRenewal>();
        }

        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetKebabCaseEndpointNameFormatter();
            consumers.ForEach(c => c.Register(bus));
            bus.UseTransport(transport);
        });
        services.AddSingleton(provider => new RelayShare(
            transport == TransportKind.InMemory, provider.GetServices<SentType>().Select(t => t.Name).ToHashSet()));
        services.AddSingleton<SendMessage>(provider => (message, cancellationToken) => provider.GetRequiredService<IBus>()
            .Publish(message, message.GetType(), context => context.MessageId = message.MessageId, cancellationToken));
        services.AddHostedService<OutboxRelay>();
        return builder;
    }
}
