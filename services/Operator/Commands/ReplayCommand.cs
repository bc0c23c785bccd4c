using System.CommandLine;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Operator.Replay;
using NofPipeline.Operator.Sessions;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof replay</c>.</summary>
internal static class ReplayCommand
{
    private static readonly string[] StageNames = [.. ReplayStage.All.Select(s => s.Name)];

    public static Command Of(Option<bool> json)
    {
        var options = new Choices();
        var command = new Command(
            "replay",
            "Runs a stage again from what is stored, in lane replay, and compares the result with what is live. Publishes nothing unless told to. "
            + "Exit code 1 when the quarter's own method makes something else.")
        {
            options.Stage, options.Quarter, options.Through, options.Method, options.From, options.DryRun, options.Promote, options.Reason, options.By,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(session => Refusals.OfAsync(async () =>
        {
            var request = options.RequestOf(parsed, session);
            var promotion = options.PromotionOf(parsed, request);
            var report = await new ReplayRun(session).RunAsync(request, promotion, cancellationToken);
            var isDone = promotion is not null || report.IsAsLive;
            return Answer.Done(
                parsed.GetValue(json), report, console => ReplayPage.Write(console, report), isDone ? ExitCode.Done : ExitCode.Findings);
        })));
        return command;
    }

    private sealed class Choices
    {
        public Option<string> Stage { get; } = NameOf("--stage", "The stage: ingestion, scoring, segmentation or publishing.", required: true);

        public Option<Quarter> Quarter { get; } = CommandOptions.Quarter();

        public Option<string> Through { get; } = NameOf("--through", "Also the stages after it, up to this one.", required: false);

        public Option<string?> Method { get; } = new("--method") { Description = "Another method, such as nof-2026-27; the quarter's own otherwise." };

        public Option<string?> From { get; } = new("--from")
        {
            Description = "The snapshot to start from, by its id or the beginning of it; what is live of the stage before otherwise.",
        };

        public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Keep nothing, not even in lane replay." };

        public Option<bool> Promote { get; } = new("--promote") { Description = "Make the result of the stage live, if it differs: the services carry on from it." };

        public Option<string> Reason { get; } = Optional(CommandOptions.Reason());

        public Option<string> By { get; } = CommandOptions.By();

        public ReplayRequest RequestOf(ParseResult parsed, Session session)
        {
            var quarter = parsed.GetRequiredValue(Quarter);
            var own = session.Methods.For(quarter) ?? throw new RefusedException(ExitCode.Usage, $"No method covers {quarter.Display}.");
            var method = MethodOf(parsed.GetValue(Method), own, session);
            var first = ReplayStage.Named(parsed.GetRequiredValue(Stage));
            var last = parsed.GetValue(Through) is { } through ? ReplayStage.Named(through) : first;
            if (last.Output < first.Output)
            {
                throw new RefusedException(ExitCode.Usage, $"--through {last.Name} comes before --stage {first.Name}.");
            }

            if (last == ReplayStage.Publishing && method != own)
            {
                throw new RefusedException(
                    ExitCode.Usage, $"A publication is made by the quarter's own method, {own.Id}, only: replay by {method.Id} through segmentation.");
            }

            var from = parsed.GetValue(From);
            if (from is not null && first == ReplayStage.Ingestion)
            {
                throw new RefusedException(ExitCode.Usage, "Ingestion starts from every accepted file and not from a snapshot: leave --from out.");
            }

            return new ReplayRequest(quarter, method, method == own, first.Through(last), from, parsed.GetValue(DryRun));
        }

        public PromotionRequest? PromotionOf(ParseResult parsed, ReplayRequest request)
        {
            if (!parsed.GetValue(Promote))
            {
                return null;
            }

            var problem = request switch
            {
                { DryRun: true } => "--dry-run keeps nothing and --promote makes it live: give one of them.",
                { IsOwnMethod: false } => $"Only what the quarter's own method makes can become live: {request.Quarter.Display} is not scored by {request.Method.Id}.",
                { Stages.Count: > 1 } => "One stage is promoted, and the services run those after it: leave --through out.",
                _ when parsed.GetValue(Reason) is null => "--promote needs --reason, which goes into the audit log.",
                _ => null,
            };
            return problem is null
                ? new PromotionRequest(parsed.GetRequiredValue(By), parsed.GetRequiredValue(Reason))
                : throw new RefusedException(ExitCode.Usage, problem);
        }

        private static MethodDefinition MethodOf(string? id, MethodDefinition own, Session session) => id is null
            ? own
            : session.Methods.Find(id) ?? throw new RefusedException(
                ExitCode.Usage, $"There is no method '{id}': {string.Join(", ", session.Methods.All.Select(m => m.Id))}.");

        private static Option<string> NameOf(string name, string description, bool required)
        {
            var option = new Option<string>(name) { Description = description, Required = required };
            option.AcceptOnlyFromAmong(StageNames);
            return option;
        }

        private static Option<string> Optional(Option<string> option)
        {
            option.Required = false;
            return option;
        }
    }
}
