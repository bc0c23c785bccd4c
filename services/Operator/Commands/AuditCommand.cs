using System.CommandLine;
using System.Globalization;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof audit</c>.</summary>
internal static class AuditCommand
{
    private const int Batch = 1000;

    public static Command Of(Option<bool> json)
    {
        var command = new Command("audit", "What operators have done by hand, in order: who, when, what and why. Exit code 1 when the chain of records is broken.");
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(async session =>
        {
            var records = await ReadAsync(session.Store, cancellationToken);
            var broken = records.Index().FirstOrDefault(pair => !pair.Item.Follows(pair.Index == 0 ? null : records[pair.Index - 1])).Item;
            var text = records.Count == 0 ? "Nothing has been done by hand." : string.Join(Environment.NewLine, records.Select(Text));
            Answer.Done(parsed.GetValue(json), records, text);
            return broken is null
                ? ExitCode.Done
                : Answer.Problem(ExitCode.Findings, $"Record {broken.Number} is not as it was appended, or the one before it is missing: somebody has changed the log.");
        }));
        return command;
    }

    private static async Task<IReadOnlyList<AuditRecord>> ReadAsync(IAuditLog log, CancellationToken cancellationToken)
    {
        var all = new List<AuditRecord>();
        while (await log.AuditAsync(all.Count, Batch, cancellationToken) is { Count: > 0 } records)
        {
            all.AddRange(records);
        }

        return all;
    }

    private static string Text(AuditRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {record.Number}  {record.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC  {record.Entry.Actor}
           {record.Entry.Action} {record.Entry.Subject}{(record.Entry.Outcome.Length == 0 ? string.Empty : $": {record.Entry.Outcome}")}
           {record.Entry.Reason}
        """);
}
