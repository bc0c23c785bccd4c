using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Hosting;

/// <summary>A service's process from start to end.</summary>
public static class NofProgram
{
    private const int Done = 0;

    /// <summary>
    /// Runs until it is asked to stop; with the argument <c>health</c> it asks the process that runs with the same settings whether it is ready.
    /// What the operator has to mend is said in a sentence and not by a stack trace.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="add">Adds what the service is made of.</param>
    /// <returns>0; 1 where it is not ready, 2 where a setting is not allowed, 3 where store, folder or broker cannot be used.</returns>
    public static async Task<int> RunAsync(string[] args, Action<IHostApplicationBuilder> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        try
        {
            var builder = Host.CreateApplicationBuilder(args);
            if (args is ["health"])
            {
                SettingFiles.AddTo(builder.Configuration);
                return await HealthProbe.AskAsync(builder.Configuration);
            }

            add(builder);
            using var host = builder.Build();
            host.CheckSettings();
            return await RunAsync(host);
        }
        catch (Exception failure) when (StartRefusal.Of(failure) is { } refusal)
        {
            return await RefuseAsync(refusal);
        }
    }

    private static async Task<int> RunAsync(IHost host)
    {
        try
        {
            await host.StartAsync();
        }
        catch (OperationCanceledException) when (IsStopping(host))
        {
            // Asked to stop while it waited for the broker.
            await host.StopAsync();
            return Done;
        }
        catch (Exception failure) when (StartRefusal.Of(failure) is { WorkersHadBegun: true } refusal)
        {
            await host.StopAsync();
            return await RefuseAsync(refusal);
        }

        await host.WaitForShutdownAsync();
        return Done;
    }

    private static async Task<int> RefuseAsync(StartRefusal refusal)
    {
        foreach (var sentence in refusal.Sentences)
        {
            await Console.Error.WriteLineAsync(sentence);
        }

        return refusal.ExitCode;
    }

    private static bool IsStopping(IHost host) =>
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;
}
