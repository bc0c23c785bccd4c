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
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (OptionsValidationException invalid)
        {
            invalid.Failures.ToList().ForEach(f => AnsiConsole.Console.MarkupLineInterpolated($"[red]{f}[/]"));
            return ExitCode.Usage;
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

        var last = (await host.Services.GetRequiredService<IIntakeStore>().AllAsync(cancellationToken)).Select(r => r.Number).DefaultIfEmpty(0).Max();
        var failure = await host.Services.GetRequiredService<EndState>().WaitAsync(cancellationToken);
        if (failure is null)
        {
            await host.Services.GetRequiredService<RunReport>().WriteAsync(AnsiConsole.Console, cancellationToken);
        }
        else
        {
            AnsiConsole.Console.MarkupLineInterpolated($"[red]The run could not be completed: {failure}[/]");
        }

        var code = failure is not null ? ExitCode.Infrastructure : await CodeAsync(host.Services, last, cancellationToken);
        await host.StopAsync(cancellationToken);
        return code;
    }

    private static async Task<int> CodeAsync(IServiceProvider services, long last, CancellationToken cancellationToken)
    {
        var files = await services.GetRequiredService<IIntakeStore>().AllAsync(cancellationToken);
        var rejected = files.Any(f => f.Number > last && f.Outcome is IntakeOutcome.Rejected or IntakeOutcome.Quarantined);
        return rejected || services.GetRequiredService<IngestionProgress>().Unreadable.Count > 0 ? ExitCode.FilesRejected : ExitCode.Done;
    }
}
