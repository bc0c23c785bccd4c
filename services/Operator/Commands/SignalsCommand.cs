using System.CommandLine;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Operator.Sessions;
using NofPipeline.Operator.Signals;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof signals</c>.</summary>
internal static class SignalsCommand
{
    public static Command Of(Option<bool> json)
    {
        var organisation = CommandOptions.Organisation();
        var metric = CommandOptions.OptionalMetric("Only this metric, such as OF0013, with its points.");
        var yearOnYear = new Option<bool>("--year-on-year")
        {
            Description = "Chart the difference from the year before, in which patterns that come back every year cancel out.",
        };
        var command = new Command("signals", "Which of an organisation's metrics have changed beyond what their own figures vary by, as far as the series are long enough.")
        {
            organisation, metric, yearOnYear,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(session => AnswerAsync(
            session, parsed.GetValue(organisation), parsed.GetValue(metric), parsed.GetValue(yearOnYear), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static async Task<int> AnswerAsync(
        Session session, OdsCode organisation, MetricId? metric, bool yearOnYear, bool json, CancellationToken cancellationToken)
    {
        if (await new SeriesReader(session).ReadAsync(organisation, cancellationToken) is not { } found)
        {
            return Answer.Problem(ExitCode.Findings, $"There is nothing of {organisation} in the store.");
        }

        var asked = found.Series.Where(s => metric is null || s.Metric.Id == metric || s.Metric.ScoreId == metric).ToList();
        if (asked.Count == 0)
        {
            return Answer.Problem(ExitCode.Findings, $"{found.Organisation.Name} ({organisation}) has no figures of {(metric is null ? "any metric" : metric)}.");
        }

        var view = SignalsView.Of(found, asked, yearOnYear);
        return Answer.Done(json, view, console => SignalsPage.Write(console, view, withPoints: metric is not null));
    }
}
