using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Options;
using NofPipeline.Methods;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Sessions;

/// <summary>What a command works with: the settings of the services, their store and their methods. Nothing of it runs in the background.</summary>
internal sealed class Session(NofOptions options, IPipelineStore store, MethodCatalogue methods)
{
    public NofOptions Options { get; } = options;

    public IPipelineStore Store { get; } = store;

    public MethodCatalogue Methods { get; } = methods;

    public PublishedQuarters Quarters { get; } = new(store, methods);

    /// <summary>Runs a command; what an operator can mend is a sentence and an exit code.</summary>
    public static Task<int> RunAsync(Func<Session, Task<int>> command) => RunAsync(command, _ => null);

    /// <summary>Runs a command that only reads: a SQLite file that is not there is said, and not made.</summary>
    public static Task<int> RunOnStoreAsync(Func<Session, Task<int>> command) => RunAsync(
        command,
        options => options.Store == StoreKind.Sqlite && !File.Exists(options.SqlitePath)
            ? $"There is no store at {Path.GetFullPath(options.SqlitePath)}: name the folder of the services with Nof__Data, or the file with Nof__Sqlite__Path."
            : null);

    /// <summary>The current live inputs of a quarter; <c>null</c> where there are none.</summary>
    public async Task<QuarterInputs?> FindInputsAsync(Quarter quarter, CancellationToken cancellationToken) =>
        Methods.For(quarter) is { } method
        && await Store.CurrentAsync(new SnapshotSeries(SnapshotStage.Inputs, quarter, method.Id, Lane.Live), cancellationToken) is { } header
            ? await InputsSnapshot.ReadAsync(Store, header, cancellationToken)
            : null;

    /// <summary>The current live segments of a quarter with all that they were made of; <c>null</c> where there are none.</summary>
    public async Task<SegmentedQuarter?> FindQuarterAsync(Quarter quarter, CancellationToken cancellationToken) =>
        Methods.For(quarter) is { } method
        && await Store.CurrentAsync(new SnapshotSeries(SnapshotStage.Segments, quarter, method.Id, Lane.Live), cancellationToken) is { } header
            ? await Quarters.LoadAsync(header, cancellationToken)
            : null;

    private static Task<int> RunAsync(Func<Session, Task<int>> command, Func<NofOptions, string?> refusal) => Answer.OfAsync(async () =>
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddNof();
        using var host = builder.Build();
        var options = host.Services.GetRequiredService<NofOptions>();
        if (refusal(options) is { } sentence)
        {
            return Answer.Problem(ExitCode.Infrastructure, sentence);
        }

        return await command(new Session(
            options,
            host.Services.GetRequiredService<IPipelineStore>(),
            host.Services.GetRequiredService<MethodCatalogue>()));
    });
}
