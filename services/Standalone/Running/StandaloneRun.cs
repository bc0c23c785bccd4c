using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Ingestion;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Standalone.Summary;
using Spectre.Console;

namespace NofPipeline.Standalone.Running;

/// <summary>One run of the process.</summary>
internal static class StandaloneRun
{
    private const int WidthOfFiles = 132;

    public static async Task<int> RunAsync(RunSettings asked)
    {
        var settings = asked.Sample ? SampleFolder.Prepare(asked) : asked;
        using var host = StandaloneHost.Build(settings);
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            var (last, refused) = await StartAsync(host, settings.Once, stopping);
            if (refused is not null)
            {
                return refused.Value;
            }

            if (!settings.Once)
            {
                await host.WaitForShutdownAsync(CancellationToken.None);
                return ExitCode.Done;
            }

            var code = await CompleteAsync(host.Services, last, stopping);
            await host.StopAsync(CancellationToken.None);
            return code;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The workers end what they are at before the store is closed under them.
            await host.StopAsync(CancellationToken.None);
            return settings.Once ? ExitCode.Interrupted : ExitCode.Done;
        }
    }

    /// <summary>Waits until everything has reached its end state and says what came of it, or why it cannot.</summary>
    private static async Task<int> CompleteAsync(IServiceProvider services, long last, CancellationToken cancellationToken)
    {
        string? failure;
        try
        {
            failure = await services.GetRequiredService<EndState>().WaitAsync(cancellationToken);
            if (failure is null)
            {
                await services.GetRequiredService<RunReport>().WriteAsync(Page(), cancellationToken);
                return await CodeAsync(services, last, cancellationToken);
            }
        }
        catch (Exception fault) when (StageFault.IsOfWhatIsStored(fault))
        {
            failure = await new StageFault("reading the results", fault).SentenceAsync(services.GetRequiredService<ISnapshotStore>(), cancellationToken);
        }

        Complain($"The run could not be completed: {failure}");
        return ExitCode.Infrastructure;
    }

    /// <summary>
    /// Starts the workers; returns the number of the last file that an earlier run took in, or why the start was refused. A run that should end by
    /// itself does not wait for a store that is away.
    /// </summary>
    private static async Task<(long Last, int? Refused)> StartAsync(IHost host, bool once, CancellationToken cancellationToken)
    {
        try
        {
            host.CheckSettings();
            IReadOnlyList<IntakeRecord> files = !once ? [] : await host.Services.GetRequiredService<IIntakeStore>().AllAsync(cancellationToken);
            await host.StartAsync(cancellationToken);
            return (files.Select(r => r.Number).DefaultIfEmpty(0).Max(), null);
        }
        catch (Exception failure) when (StartRefusal.Of(failure) is { } refusal)
        {
            refusal.Sentences.ToList().ForEach(Complain);
            if (refusal.WorkersHadBegun)
            {
                await host.StopAsync(CancellationToken.None);
            }

            return (0, refusal.ExitCode);
        }
    }

    /// <summary>Whoever reads a file or a pipe looks for the sentence as it is, without breaks and colours.</summary>
    private static void Complain(string sentence)
    {
        if (StandardOutput.IsTerminal)
        {
            Page().MarkupLineInterpolated($"[red]{sentence}[/]");
        }
        else
        {
            Console.WriteLine(sentence);
        }
    }

    private static IAnsiConsole Page()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = StandardOutput.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (!StandardOutput.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }

    private static async Task<int> CodeAsync(IServiceProvider services, long last, CancellationToken cancellationToken)
    {
        var files = await services.GetRequiredService<IIntakeStore>().AllAsync(cancellationToken);
        var rejected = files.Any(f => f.Number > last && f.Outcome is IntakeOutcome.Rejected or IntakeOutcome.Quarantined);
        return rejected || services.GetRequiredService<IngestionProgress>().Unreadable.Count > 0 ? ExitCode.FilesRejected : ExitCode.Done;
    }
}
