using System.CommandLine;
using NofPipeline.Domain.Decisions;
using NofPipeline.Files.Tidy;
using NofPipeline.Operator.Decisions;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots.Audit;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof finalise</c>.</summary>
internal static class FinaliseCommand
{
    public static Command Of(Option<bool> json)
    {
        var (quarter, reason, by) = (CommandOptions.Quarter(), CommandOptions.Reason(), CommandOptions.By());
        var withdraw = new Option<bool>("--withdraw") { Description = "Takes an earlier finalisation back: the quarter is final once everything is in." };
        var command = new Command(
            "finalise",
            "Lets a quarter count as final although not everything that the method expects is in, so that it is published: drops a file that says so.")
        {
            quarter, withdraw, reason, by,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(async session =>
        {
            var (when, isFinal) = (parsed.GetValue(quarter), !parsed.GetValue(withdraw));
            if (await session.FindInputsAsync(when, cancellationToken) is not { Completeness: { } completeness })
            {
                return Answer.Problem(ExitCode.Findings, $"There is no {when.Display} in the store.");
            }

            if (completeness.Missing.Count == 0)
            {
                return Answer.Problem(ExitCode.Findings, $"{when.Display} is complete: it is final by itself.");
            }

            if (!isFinal && completeness.Finalised is null)
            {
                return Answer.Problem(ExitCode.Findings, $"{when.Display} has not been finalised.");
            }

            if (DropFile.Problem(session.Options) is { } problem)
            {
                return Answer.Problem(ExitCode.Usage, problem);
            }

            var word = new Finalisation(
                parsed.GetRequiredValue(reason), parsed.GetRequiredValue(by), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            await session.Store.AppendAsync(
                new AuditEntry
                {
                    Actor = word.DecidedBy,
                    Action = isFinal ? "finalise" : "finalise-withdraw",
                    Subject = when.ToString(),
                    Reason = word.Reason,
                    Outcome = string.Join(' ', completeness.Missing),
                },
                cancellationToken);
            var file = await DropFile.PutAsync(session.Options, $"finalisation-{when}", FinalisationsWriter.Write(when, isFinal, word), cancellationToken);
            return Answer.Done(
                parsed.GetValue(json),
                new { Quarter = when.ToString(), Final = isFinal, completeness.Missing, File = file },
                $"""
                {(isFinal ? $"{when.Display} counts as final without:" : $"{when.Display} is provisional again until these are in:")}
                {string.Join(Environment.NewLine, completeness.Missing.Select(m => $"  {m}"))}
                Dropped as {file}; its receipt says what became of it.
                """);
        }));
        return command;
    }
}
