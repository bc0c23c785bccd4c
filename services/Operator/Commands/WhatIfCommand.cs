using System.CommandLine;
using System.CommandLine.Parsing;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.WhatIf;
using NofPipeline.Operator.Sessions;
using NofPipeline.Operator.WhatIf;
using NofPipeline.Reading.WhatIf;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof whatif</c>.</summary>
internal static class WhatIfCommand
{
    public static Command Of(Option<bool> json)
    {
        var organisation = CommandOptions.Organisation();
        var quarter = CommandOptions.Quarter();
        var set = new Option<Assignment[]>("--set")
        {
            Description = "Values to suppose, such as OF0013=79.5, or OF0048/count=2 with the unit. Without it: the smallest changes that move the trust.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParseAssignments,
        };
        var command = new Command(
            "whatif", "The national result with other values of one trust, or the smallest changes that move it to another segment. Nothing is stored.")
        {
            organisation, quarter, set,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(session => AnswerAsync(
            session,
            parsed.GetRequiredValue(quarter),
            parsed.GetRequiredValue(organisation),
            parsed.GetValue(set) ?? [],
            parsed.GetValue(json),
            cancellationToken)));
        return command;
    }

    private static async Task<int> AnswerAsync(
        Session session, Quarter quarter, OdsCode code, IReadOnlyList<Assignment> assignments, bool json, CancellationToken cancellationToken)
    {
        if (await session.FindQuarterAsync(quarter, cancellationToken) is not { } found)
        {
            return Answer.Problem(ExitCode.Findings, $"There are no results of {quarter.Display}.");
        }

        var trust = found.Inputs.Organisations.FirstOrDefault(o => o.Organisation.Code == code);
        if (trust is null || found.Segments.Organisations.All(o => o.Organisation.Code != code))
        {
            return Answer.Problem(ExitCode.Findings, trust is null ? $"{code} is not in {quarter.Display}." : $"{code} has no segment in {quarter.Display}.");
        }

        // Made anew, so that nothing but the values differs, whichever version of the method made the stored result.
        var now = Recomputation.Of(found.Inputs, found.Method);
        if (assignments.Count == 0)
        {
            var moves = MovesView.Of(found, now, MoveFinder.Find(now, found.Method, code));
            return Answer.Done(json, moves, console => MovesPage.Write(console, moves));
        }

        if (Assignment.Problem(assignments, trust, found.Method) is { } problem)
        {
            return Answer.Problem(ExitCode.Usage, problem);
        }

        Hypothesis[] hypotheses = [.. assignments.Select(a => a.ToHypothesis(trust))];
        var supposed = Recomputation.Of(Recomputation.Apply(found.Inputs, code, hypotheses), found.Method);
        var result = SupposedView.Of(found, now, supposed, code, hypotheses);
        return Answer.Done(json, result, console => SupposedPage.Write(console, result));
    }

    private static Assignment[] ParseAssignments(ArgumentResult result)
    {
        var assignments = new List<Assignment>();
        foreach (var token in result.Tokens)
        {
            if (Assignment.TryParse(token.Value, out var assignment))
            {
                assignments.Add(assignment);
            }
            else
            {
                result.AddError($"'{token.Value}' sets no value: write the metric, = and a number with a point and no sign of thousands, such as OF0013=79.5.");
            }
        }

        return [.. assignments];
    }
}
