using System.Globalization;
using NofPipeline.Snapshots;
using Spectre.Console;

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
        console.WriteLine(Text($"Events: {status.Feed.Events:N0} in the feed."));
        foreach (var relay in status.Feed.Relays)
        {
            console.WriteLine(Text($"  {relay.Target}: {relay.Sequence:N0} passed on, {relay.Behind:N0} to come."));
        }

        console.WriteLine(Text($"Messages: {status.Messages.Count:N0} not consumed."));
        WriteBroker(console, status.Broker);
        console.WriteLine();
        WriteList(console, "What waits", status.Waits, "Nothing waits.");
        WriteList(console, "What needs a hand", status.NeedsAHand, "Nothing needs a hand.");
    }

    private static void WriteFiles(IAnsiConsole console, FilesStatus files)
    {
        console.WriteLine($"Files: {string.Join(", ", files.Outcomes.Select(o => Text($"{o.Value:N0} {o.Key}")))}.");
        if (files.Latest.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Latest files").AddColumns("No.", "File", "Received (UTC)", "Outcome", "Findings");
        foreach (var file in files.Latest)
        {
            table.AddRow(Text($"{file.Number}"), Markup.Escape(file.Name), Time(file.ReceivedAt), file.Outcome, Text($"{file.Findings}"));
        }

        console.Write(table);
    }

    private static void WriteQuarters(IAnsiConsole console, IReadOnlyList<QuarterStatus> quarters)
    {
        if (quarters.Count == 0)
        {
            console.WriteLine("There are no figures yet.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Quarters (current versions)").AddColumns("Quarter", "Method", "State");
        table.AddColumns([.. Stages.Select(s => s.Token())]).AddColumn("Last commit (UTC)");
        foreach (var quarter in quarters)
        {
            table.AddRow([
                quarter.Quarter,
                quarter.Method,
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
            console.WriteLine(failure);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Queues").AddColumns("Queue", "Messages", "Consumers");
        foreach (var queue in broker.Queues)
        {
            table.AddRow(queue.Queue, queue.Messages is { } messages ? Text($"{messages:N0}") : "not there yet", Text($"{queue.Consumers:N0}"));
        }

        console.Write(table);
    }

    private static void WriteList(IAnsiConsole console, string title, IReadOnlyList<string> sentences, string none)
    {
        if (sentences.Count == 0)
        {
            console.WriteLine(none);
            return;
        }

        console.WriteLine($"{title}:");
        foreach (var sentence in sentences)
        {
            console.WriteLine($"- {sentence}");
        }
    }

    private static string TextOf(StageStatus? stage) => stage is null ? "-" : Text($"v{stage.Version}{(stage.IsBehind ? ", behind" : string.Empty)}");

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
