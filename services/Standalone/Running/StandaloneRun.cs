using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NofPipeline.Ingestion;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Standalone.Summary;
using Spectre.Console;

namespace NofPipeline.Standalone.Running;

/// <summary>One run of the process.</summary>
internal static class StandaloneRun
{
    private const int WidthOfFiles = 132;

    public static async Task<int> RunAsync(RunSettings asked, CancellationToken cancellationToken)
    {
        var settings = asked.Sample ? SampleFolder.Prepare(asked) : asked;
        using var host = StandaloneHost.Build(settings);
        var (last, refused) = await StartAsync(host, cancellationToken);
        if (refused is not null)
        {
            return refused.Value;
        }

        if (!settings.Once)
        {
            await host.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
            AnsiConsole.Profile.Capabilities.Ansi = false;
        }

        var failure = await host.Services.GetRequiredService<EndState>().WaitAsync(cancellationToken);
        if (failure is null)
        {
            await host.Services.GetRequiredService<RunReport>().WriteAsync(AnsiConsole.Console, cancellationToken);
        }
        else
        {
            Complain($"The run could not be completed: {failure}");
        }

        var code = failure is not null ? ExitCode.Infrastructure : await CodeAsync(host.Services, last, cancellationToken);
        await host.StopAsync(cancellationToken);
        return code;
    }

    /// <summary>Starts the workers; returns the number of the last file that an earlier run took in, or why the start was refused.</summary>
    private static async Task<(long Last, int? Refused)> StartAsync(IHost host, CancellationToken cancellationToken)
    {
        try
        {
            var files = await host.Services.GetRequiredService<IIntakeStore>().AllAsync(cancellationToken);
            await host.StartAsync(cancellationToken);
            return (files.Select(r => r.Number).DefaultIfEmpty(0).Max(), null);
        }
        catch (OptionsValidationException invalid)
        {
            invalid.Failures.ToList().ForEach(Complain);
            return (0, ExitCode.Usage);
        }
        catch (InvalidOperationException unreadable) when (unreadable.InnerException is FormatException or ArgumentException)
        {
            // The configuration binder names the key and the text that it could not convert.
            Complain(unreadable.Message);
            return (0, ExitCode.Usage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException or InvalidOperationException)
        {
            Complain($"The workers could not be started: {failure.Message}");
            return (0, ExitCode.Infrastructure);
        }
    }

    private static void Complain(string sentence) => AnsiConsole.Console.MarkupLineInterpolated($"[red]{sentence}[/]");

    private static async Task<int> CodeAsync(IServiceProvider services, long last, CancellationToken cancellationToken)
    {
        var files = await services.GetRequiredService<IIntakeStore>().AllAsync(cancellationToken);
        var rejected = files.Any(f => f.Number > last && f.Outcome is IntakeOutcome.Rejected or IntakeOutcome.Quarantined);
        return rejected || services.GetRequiredService<IngestionProgress>().Unreadable.Count > 0 ? ExitCode.FilesRejected : ExitCode.Done;
    }
}
