using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NofPipeline.Hosting;

/// <summary>A service's process from start to end.</summary>
public static class NofProgram
{
    private const int Done = 0;

    /// <summary>Runs until it is asked to stop. What the operator has to mend is said in a sentence and not by a stack trace.</summary>
    /// <returns>0; 2 where a setting is not allowed, 3 where store, folder or broker cannot be used.</returns>
    public static async Task<int> RunNofAsync(this HostApplicationBuilder builder)
    {
        using var host = builder.Build();
        if (await StartAsync(host) is { } refusal)
        {
            return refusal;
        }

        await host.WaitForShutdownAsync();
        return Done;
    }

    private static async Task<int?> StartAsync(IHost host)
    {
        try
        {
            await host.StartAsync();
            return null;
        }
        catch (OperationCanceledException) when (IsStopping(host))
        {
            // Asked to stop while it waited for the broker.
            await host.StopAsync();
            return Done;
        }
        catch (Exception failure) when (StartRefusal.Of(failure) is { } refusal)
        {
            foreach (var sentence in refusal.Sentences)
            {
                await Console.Error.WriteLineAsync(sentence);
            }

            if (refusal.WorkersHadBegun)
            {
                await host.StopAsync();
            }

            return refusal.ExitCode;
        }
    }

    private static bool IsStopping(IHost host) =>
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;
}
