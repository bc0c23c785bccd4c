using System.CommandLine;
using NofPipeline.Operator.Sessions;
using NofPipeline.Operator.Status;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof status</c>.</summary>
internal static class StatusCommand
{
    public static Command Of(Option<bool> json)
    {
        var quarter = CommandOptions.OptionalQuarter();
        var command = new Command(
            "status", "Files, quarters, messages, events and queues, and what waits for what. Exit code 1 when something needs a hand.") { quarter };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(async session =>
        {
            var status = await new StatusReader(session.Store, session.Methods, session.Options, TimeProvider.System)
                .ReadAsync(parsed.GetValue(quarter), cancellationToken);
            return Answer.Done(parsed.GetValue(json), status, console => StatusPage.Write(console, status), CodeOf(status));
        }));
        return command;
    }

    /// <summary>A broker that is away weighs more, because nobody knows then whether there are dead letters.</summary>
    private static int CodeOf(PipelineStatus status) =>
        status.Broker?.Failure is not null ? ExitCode.Infrastructure
        : status.NeedsAHand.Count > 0 ? ExitCode.Findings
        : ExitCode.Done;
}
