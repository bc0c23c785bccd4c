using System.CommandLine;
using System.Globalization;
using System.Text;
using NofPipeline.Hosting.DeadLetters;
using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots.Audit;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof dead-letters</c>.</summary>
internal static class DeadLetterCommands
{
    public static Command All(Option<bool> json) =>
        new("dead-letters", "Messages that nobody could consume.") { List(json), Show(), Retry(json), Discard(json) };

    private static Command List(Option<bool> json)
    {
        var command = new Command("list", "Lists them, copies of one message as one. Exit code 1 when there are any.");
        command.SetAction((parsed, cancellationToken) => WithQueuesAsync(async queues =>
        {
            var letters = await queues.ListAsync(cancellationToken);
            Answer.Done(parsed.GetValue(json), letters, letters.Count == 0 ? "There are no dead letters." : string.Join(Environment.NewLine, letters.Select(Text)));
            return letters.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        }));
        return command;
    }

    private static Command Show()
    {
        var id = Id();
        var command = new Command("show", "Prints the whole body of one.") { id };
        command.SetAction((parsed, cancellationToken) => WithQueuesAsync(async queues =>
            await queues.ShowAsync(parsed.GetRequiredValue(id), cancellationToken) is { } body
                ? Print(Encoding.UTF8.GetString(body.Span))
                : NoSuch(parsed.GetRequiredValue(id))));
        return command;
    }

    private static Command Retry(Option<bool> json) => Changing(
        json,
        "retry",
        "Sends one back to the queue in which it failed, once.",
        (queues, id, cancellationToken) => queues.RetryAsync(id, cancellationToken),
        ("retried", "has been sent back"));

    private static Command Discard(Option<bool> json) => Changing(
        json,
        "discard",
        "Removes one for good; a message of the pipeline's own counts as consumed and is not sent again.",
        (queues, id, cancellationToken) => queues.DiscardAsync(id, cancellationToken),
        ("discarded", "has been removed"));

    /// <summary>The audit record comes first: what is done and not recorded would be worse than what is recorded and has to be done again.</summary>
    private static Command Changing(
        Option<bool> json,
        string name,
        string description,
        Func<DeadLetterQueues, string, CancellationToken, Task<bool>> change,
        (string Token, string Text) done)
    {
        var (id, reason, by) = (Id(), CommandOptions.Reason(), CommandOptions.By());
        var command = new Command(name, description) { id, reason, by };
        command.SetAction((parsed, cancellationToken) => Session.RunAsync(session => WithQueuesAsync(session, async queues =>
        {
            var message = parsed.GetRequiredValue(id);
            if (await queues.ShowAsync(message, cancellationToken) is null)
            {
                return NoSuch(message);
            }

            await session.Store.AppendAsync(
                new AuditEntry
                {
                    Actor = parsed.GetRequiredValue(by),
                    Action = $"dead-letter-{name}",
                    Subject = message,
                    Reason = parsed.GetRequiredValue(reason),
                    Outcome = string.Empty,
                },
                cancellationToken);
            return await change(queues, message, cancellationToken)
                ? Answer.Done(parsed.GetValue(json), new { Id = message, Done = done.Token }, $"{message} {done.Text}.")
                : NoSuch(message);
        })));
        return command;
    }

    private static Argument<string> Id() => new("id") { Description = "The message id, as the list has it." };

    private static int Print(string body)
    {
        Console.Out.WriteLine(body);
        return ExitCode.Done;
    }

    private static int NoSuch(string id) => Answer.Problem(ExitCode.Findings, $"There is no dead letter {id}.");

    private static string Text(DeadLetter letter) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {letter.Id}
          in {letter.Queue}{(letter.Copies == 1 ? string.Empty : $", {letter.Copies} times")}{(letter.FailedAt is { } at ? $", since {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : string.Empty)}
          {(letter.Type.Length == 0 ? "no message of ours" : letter.Type)}, {letter.Size} bytes
          {letter.Reason}
        """);

    private static Task<int> WithQueuesAsync(Func<DeadLetterQueues, Task<int>> command) =>
        Session.RunAsync(session => WithQueuesAsync(session, command));

    private static async Task<int> WithQueuesAsync(Session session, Func<DeadLetterQueues, Task<int>> command) =>
        session.Options.Transport == TransportKind.RabbitMq
            ? await command(new DeadLetterQueues(BrokerAddress.Parse(session.Options.RabbitMq.Uri), session.Store))
            : Answer.Problem(ExitCode.Usage, "Dead letters are kept by RabbitMQ: set Nof__Transport to RabbitMq, and Nof__RabbitMq__Uri.");
}
