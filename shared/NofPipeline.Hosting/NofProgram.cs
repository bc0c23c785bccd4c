using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Snapshots;

namespace NofPipeline.Hosting;

/// <summary>A service's process from start to end.</summary>
public static class NofProgram
{
    private const int Done = 0;
    private const int Usage = 2;
    private const int Infrastructure = 3;

    /// <summary>Runs until it is asked to stop. What the operator has to mend is said in a sentence and not by a stack trace.</summary>
    /// <returns>0; 2 where a setting is not allowed, 3 where the broker's queues are of another shape or the store is of a newer program.</returns>
    public static async Task<int> RunNofAsync(this HostApplicationBuilder builder)
    {
        using var host = builder.Build();
        try
        {
            await host.RunAsync();
            return Done;
        }
        catch (OptionsValidationException invalid)
        {
            foreach (var problem in invalid.Failures)
            {
                await Console.Error.WriteLineAsync(problem);
            }

            return Usage;
        }
        catch (Exception refused) when (refused is TopologyMismatchException or NewerStoreException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Infrastructure;
        }
    }
}
