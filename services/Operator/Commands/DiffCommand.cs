using System.CommandLine;
using NofPipeline.Operator.Replay;
using NofPipeline.Operator.Sessions;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Of(Option<bool> json)
    {
        var before = new Argument<string>("before") { Description = $"One version: {VersionNames.Forms}." };
        var after = new Argument<string>("after") { Description = "The other." };
        var command = new Command(
            "diff", "Compares two versions: of one quarter figure by figure, of two quarters as movements. Exit code 1 when they differ.") { before, after };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(session => Refusals.OfAsync(async () =>
        {
            var names = new VersionNames(session.Store, session.Methods);
            var comparison = await new VersionComparer(session.Store, session.Methods).CompareAsync(
                await names.FindAsync(parsed.GetRequiredValue(before), cancellationToken),
                await names.FindAsync(parsed.GetRequiredValue(after), cancellationToken),
                cancellationToken);
            return Answer.Done(
                parsed.GetValue(json),
                comparison,
                console => ComparisonPage.Write(console, comparison),
                comparison.IsEmpty ? ExitCode.Done : ExitCode.Findings);
        })));
        return command;
    }
}
