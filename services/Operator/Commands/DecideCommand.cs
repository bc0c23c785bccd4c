using System.CommandLine;
using NofPipeline.Domain.Decisions;
using NofPipeline.Operator.Decisions;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots.Audit;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof decide</c>.</summary>
internal static class DecideCommand
{
    public static Command Of(Option<bool> json)
    {
        var (organisation, quarter, reason, by) = (CommandOptions.Organisation(), CommandOptions.Quarter(), CommandOptions.Reason(), CommandOptions.By());
        var kind = new Option<string>("--kind") { Description = "What is decided, such as financial-override or improvement-programme.", Required = true };
        var value = new Option<string>("--value") { Description = "The decision, one of the values that the method allows, such as 1 or 0.", Required = true };
        var command = new Command(
            "decide",
            "Records a decision about an organisation in a quarter, such as the financial override, segment 5 or a capability rating: drops a decisions file.")
        {
            organisation, quarter, kind, value, reason, by,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(async session =>
        {
            var (code, when) = (parsed.GetValue(organisation), parsed.GetValue(quarter));
            var decision = new Decision(
                parsed.GetRequiredValue(kind),
                parsed.GetRequiredValue(value),
                parsed.GetRequiredValue(reason),
                parsed.GetRequiredValue(by),
                DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            if (await session.FindInputsAsync(when, cancellationToken) is not { } inputs)
            {
                return Answer.Problem(ExitCode.Findings, $"There is no {when.Display} in the store.");
            }

            if (inputs.Organisations.FirstOrDefault(o => o.Organisation.Code == code)?.Organisation is not { } about)
            {
                return Answer.Problem(ExitCode.Findings, $"{code} has no figures in {when.Display}.");
            }

            if ((DecisionFile.Problem(session.Methods.For(when)!, decision.Kind, decision.Value) ?? DropFile.Problem(session.Options)) is { } problem)
            {
                return Answer.Problem(ExitCode.Usage, problem);
            }

            await session.Store.AppendAsync(
                new AuditEntry
                {
                    Actor = decision.DecidedBy,
                    Action = "decide",
                    Subject = $"{code} {when} {decision.Kind}",
                    Reason = decision.Reason,
                    Outcome = decision.Value,
                },
                cancellationToken);
            var file = await DropFile.PutAsync(
                session.Options, $"decision-{when}-{code}-{decision.Kind}", DecisionFile.Of(inputs, about, decision), cancellationToken);
            return Answer.Done(
                parsed.GetValue(json),
                new { Organisation = code.Value, Quarter = when.ToString(), decision.Kind, decision.Value, File = file },
                $"{about.Name} ({code}), {when.Display}: {decision.Kind} is {decision.Value}. Dropped as {file}; its receipt says what became of it.");
        }));
        return command;
    }
}
