using System.CommandLine;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Operator.Explaining;
using NofPipeline.Operator.Sessions;
using NofPipeline.Reading.Explaining;
using NofPipeline.Reading.Originals;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Of(Option<bool> json)
    {
        var organisation = CommandOptions.Organisation();
        var quarter = CommandOptions.Quarter();
        var metric = CommandOptions.OptionalMetric("One metric, score or composite in full, such as OF0013.");
        var command = new Command("explain", "Why an organisation is in its segment: the arithmetic from the final segment down to the lines of files.")
        {
            organisation, quarter, metric,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(session => ExplainAsync(
            session, parsed.GetValue(organisation), parsed.GetValue(quarter), parsed.GetValue(metric), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static async Task<int> ExplainAsync(
        Session session, OdsCode organisation, Quarter quarter, MetricId? metric, bool json, CancellationToken cancellationToken)
    {
        if (await session.FindQuarterAsync(quarter, cancellationToken) is not { } segmented)
        {
            return Answer.Problem(ExitCode.Findings, $"There are no segments of {quarter.Display} in the store.");
        }

        var maker = new ExplanationMaker(session.Store, new OriginalFiles(session.Options.Data), segmented);
        var answer = await maker.MakeAsync(organisation, metric, cancellationToken);
        return Answer.Done(
            json, ExplanationJson.Of(answer), console => ExplanationPages.Write(console, answer), answer.HasFindings ? ExitCode.Findings : ExitCode.Done);
    }
}
