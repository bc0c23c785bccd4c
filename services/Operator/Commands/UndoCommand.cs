using System.CommandLine;
using System.Globalization;
using NofPipeline.Domain.Decisions;
using NofPipeline.Files;
using NofPipeline.Files.Tidy;
using NofPipeline.Operator.Decisions;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof undo</c>.</summary>
internal static class UndoCommand
{
    private const int FewestDigits = 8;

    public static Command Of(Option<bool> json)
    {
        var (reason, by) = (CommandOptions.Reason(), CommandOptions.By());
        var file = new Argument<string>("file") { Description = "The file: its name (the newest of that name), its number, or the beginning of its SHA-256." };
        var command = new Command(
            "undo",
            "Takes a file back: what stood before it counts again, and what was published by it is corrected. Drops a file that says so.")
        {
            file, reason, by,
        };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(async session =>
        {
            var named = parsed.GetRequiredValue(file);
            var accepted = (await session.Store.AllAsync(cancellationToken)).Where(r => r.Outcome == IntakeOutcome.Accepted).ToList();
            if (Find(accepted, named) is not { } record)
            {
                return Answer.Problem(ExitCode.Findings, $"No accepted file is {named}. `nof status` shows the newest.");
            }

            if (DropFile.Problem(session.Options) is { } problem)
            {
                return Answer.Problem(ExitCode.Usage, problem);
            }

            var word = new Undoing(
                parsed.GetRequiredValue(reason), parsed.GetRequiredValue(by), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            await session.Store.AppendAsync(
                new AuditEntry { Actor = word.DecidedBy, Action = "undo", Subject = record.Sha256, Reason = word.Reason, Outcome = record.FileName },
                cancellationToken);
            var dropped = await DropFile.PutAsync(
                session.Options, string.Create(CultureInfo.InvariantCulture, $"undo-{record.Number}"), UndoneFilesWriter.Write(record.Sha256, word), cancellationToken);
            return Answer.Done(
                parsed.GetValue(json),
                new { record.Number, record.FileName, record.Sha256, record.Quarters, File = dropped },
                $"""
                File number {record.Number.ToString(CultureInfo.InvariantCulture)}, {FileNames.Shown(record.FileName)}, is taken back{(record.Quarters.Count == 0 ? string.Empty : $" in {string.Join(", ", record.Quarters)}")}.
                Dropped as {dropped}; its receipt says what became of it. To have the file count again, drop it again.
                """);
        }));
        return command;
    }

    private static IntakeRecord? Find(List<IntakeRecord> accepted, string named) =>
        accepted.LastOrDefault(r => r.FileName == named)
        ?? accepted.LastOrDefault(r => r.Number.ToString(CultureInfo.InvariantCulture) == named)
        ?? (named.Length >= FewestDigits ? accepted.LastOrDefault(r => r.Sha256.StartsWith(named, StringComparison.OrdinalIgnoreCase)) : null);
}
