using System.CommandLine;
using NofPipeline.Domain.Organisations;
using NofPipeline.Operator.Movements;
using NofPipeline.Operator.Replay;
using NofPipeline.Operator.Sessions;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof movement</c>.</summary>
internal static class MovementCommand
{
    public static Command Of(Option<bool> json)
    {
        var organisation = CommandOptions.Organisation();
        var from = new Option<string?>("--from") { Description = $"The earlier side: {VersionNames.Forms}. Without it: the quarter before the later side." };
        var to = new Option<string?>("--to") { Description = "The later side. Without it: the latest quarter." };
        var command = new Command("movement", "Why the segment, the average and the rank of an organisation changed between two quarters or versions, and whether by more than noise.")
        {
            organisation, from, to,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(session => Refusals.OfAsync(() => AnswerAsync(
            session,
            parsed.GetRequiredValue(organisation),
            parsed.GetValue(from),
            parsed.GetValue(to),
            parsed.GetValue(json),
            cancellationToken))));
        return command;
    }

    private static async Task<int> AnswerAsync(
        Session session, OdsCode organisation, string? from, string? to, bool json, CancellationToken cancellationToken)
    {
        var sides = new MovementSides(session);
        var after = await sides.FindAsync(to ?? await sides.LatestAsync(cancellationToken), cancellationToken);
        var before = await sides.FindAsync(from ?? after.Quarter.Inputs.Quarter.Previous.ToString(), cancellationToken);
        var movements = await session.Quarters.MovementsAsync(before.Quarter, after.Quarter, cancellationToken);
        if (MovementView.Of(before, after, movements, organisation) is not { } movement)
        {
            return Answer.Problem(ExitCode.Findings, $"{organisation} has a segment neither in {before.Name} nor in {after.Name}.");
        }

        return Answer.Done(json, movement, console => MovementPage.Write(console, movement));
    }
}
