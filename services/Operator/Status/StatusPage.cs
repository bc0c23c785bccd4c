using System.Globalization;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots;
using Spectre.Console;
using static System.FormattableString;

namespace NofPipeline.Operator.Status;

/// <summary>Where everything stands, in words and tables.</summary>
internal static class StatusPage
{
    private static readonly SnapshotStage[] Stages =
        [SnapshotStage.Inputs, SnapshotStage.Scores, SnapshotStage.Segments, SnapshotStage.Publication, SnapshotStage.PublishedResults];

    public static void Write(IAnsiConsole console, PipelineStatus status)
    {
        WriteFiles(console, status.Files);
        WriteQuarters(console, status.Quarters);
        console.Line(Invariant($"Events: {status.Feed.Events:N0} in the feed."));
        foreach (var relay in status.Feed.Relays)
        {
            console.Line(Invariant($"  {relay.Target}: {relay.Sequence:N0} passed on, {relay.Behind:N0} to come."));
        }

        console.Line(Invariant($"Messages: {status.Messages.Count:N0} not consumed."));
        WriteBroker(console, status.Broker);
        console.Line();
        WriteList(console, "What waits", status.Waits, "Nothing waits.");
        WriteList(console, "What needs a hand", status.NeedsAHand, "Nothing needs a hand.");
    }

    private static void WriteFiles(IAnsiConsole console, FilesStatus files)
    {
        console.Line($"Files: {string.Join(", ", files.Outcomes.Select(o => Invariant($"{o.Value:N0} {o.Key}")))}.");
        if (files.Latest.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Latest files").AddColumns("No.", "File", "Received (UTC)", "Outcome", "Findings");
        foreach (var file in files.Latest)
        {
            table.AddRow(Invariant($"{file.Number}"), Markup.Escape(file.Name), Time(file.ReceivedAt), file.Outcome, Invariant($"{file.Findings}"));
        }

        console.Write(table);
    }

    private static void WriteQuarters(IAnsiConsole console, IReadOnlyList<QuarterStatus> quarters)
    {
        if (quarters.Count == 0)
        {
            console.Line("There are no figures yet.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Quarters (current versions)").AddColumns("Quarter", "State");
        table.AddColumns([.. Stages.Select(s => s.Token())]).AddColumn("Last commit (UTC)");
        foreach (var quarter in quarters)
        {
            table.AddRow([
                quarter.Quarter,
                quarter.State,
                .. Stages.Select(s => TextOf(quarter.Stages.FirstOrDefault(x => x.Stage == s.Token()))),
                Time(quarter.Stages.Max(s => s.CommittedAt)),
            ]);
        }

        console.Write(table);
    }

    private static void WriteBroker(IAnsiConsole console, BrokerStatus? broker)
    {
        if (broker is null)
        {
            return;
        }

        if (broker.Failure is { } failure)
        {
            console.Line(failure);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Queues").AddColumns("Queue", "Messages", "Consumers");
        foreach (var queue in broker.Queues)
        {
            table.AddRow(queue.Queue, queue.Messages is { } messages ? Invariant($"{messages:N0}") : "not there yet", Invariant($"{queue.Consumers:N0}"));
        }

        console.Write(table);
    }

    private static void WriteList(IAnsiConsole console, string title, IReadOnlyList<string> sentences, string none)
    {
        if (sentences.Count == 0)
        {
            console.Line(none);
            return;
        }

        console.Line($"{title}:");
        foreach (var sentence in sentences)
        {
            console.Line($"- {sentence}");
        }
    }

    private static string TextOf(StageStatus? stage) => stage is null ? "-" : Invariant($"v{stage.Version}{(stage.IsBehind ? ", behind" : string.Empty)}");

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
