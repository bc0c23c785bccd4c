using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Hosting;

/// <summary>A service's process from start to end.</summary>
public static class NofProgram
{
    private const int Done = 0;
    private const int Usage = 2;
    private const int Infrastructure = 3;

    /// <summary>
    /// Runs until it is asked to stop; with the argument <c>health</c> it asks the process that runs with the same settings whether it is ready.
    /// What the operator has to mend is said in a sentence and not by a stack trace.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="add">Adds what the service is made of.</param>
    /// <returns>0; 1 where it is not ready, 2 where a setting is not allowed, 3 where the broker's queues are of another shape.</returns>
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
        catch (TopologyMismatchException mismatch)
        {
            await Console.Error.WriteLineAsync(mismatch.Message);
            return Infrastructure;
        }
    }
}
