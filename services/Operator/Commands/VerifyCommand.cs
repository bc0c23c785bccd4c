using System.CommandLine;
using NofPipeline.Operator.Sessions;
using NofPipeline.Operator.Verify;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Of(Option<bool> json)
    {
        var quarter = CommandOptions.OptionalQuarter();
        var command = new Command("verify", "Follows the hashes from the original files over the snapshots to events and bundles. Exit code 1 when something is broken.") { quarter };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(async session =>
        {
            var verification = await new Verifier(session.Store, session.Options).RunAsync(parsed.GetValue(quarter), cancellationToken);
            return Answer.Done(
                parsed.GetValue(json),
                verification,
                console => VerifyPage.Write(console, verification),
                verification.IsWhole ? ExitCode.Done : ExitCode.Findings);
        }));
        return command;
    }
}
