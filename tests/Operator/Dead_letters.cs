using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace NofPipeline.Operator.Tests;

/// <summary>An operator sees what nobody could consume, sends it again, and is done with it.</summary>
public sealed class Dead_letters(Shared_broker broker)
{
    private const string Queue = "nof-scoring";
    private const string Body = """{"message": "of nobody's"}""";

    [Fact]
    public async Task Are_listed_shown_sent_again_and_discarded()
    {
        var address = await broker.NewVirtualHostAsync();
        using var workplace = new Workplace();
        await using var tap = await Tap.OpenAsync(address);
        await using var fleet = new Fleet(workplace, address);
        fleet.Start("Scoring");
        await fleet.UntilAsync(() => tap.HasConsumerAsync(Queue), "a consumer");
        var id = Guid.NewGuid().ToString();
        await tap.SendAsync(
            Queue, new BasicProperties { MessageId = id, ContentType = "application/vnd.masstransit+json", Persistent = true }, Encoding.UTF8.GetBytes(Body));
        await IsPutAsideAsync(fleet, tap);
        (string Key, string Value)[] settings =
            [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address.ToString()), ("Nof__Data", workplace.Data)];

        var listed = await Nof.RunAsync(["dead-letters", "list"], settings);
        Assert.Equal((1, ""), (listed.ExitCode, listed.Errors));
        Assert.StartsWith($"{id}{Environment.NewLine}  in nof-scoring_error, since ", listed.Output, StringComparison.Ordinal);

        using (var json = JsonDocument.Parse((await Nof.RunAsync(["dead-letters", "list", "--json"], settings)).Output))
        {
            var letter = Assert.Single(json.RootElement.EnumerateArray());
            Assert.Equal((id, Queue), (letter.GetProperty("id").GetString(), letter.GetProperty("failedIn").GetString()));
        }

        var status = await Nof.RunAsync(["status"], settings);
        Assert.Equal((1, ""), (status.ExitCode, status.Errors));
        Assert.Contains("1 dead letter in nof-scoring_error: see nof dead-letters list.", status.Output, StringComparison.Ordinal);
        Assert.Contains("nof-publishing", status.Output, StringComparison.Ordinal);

        Assert.Equal(Body, (await Nof.RunAsync(["dead-letters", "show", id], settings)).Output.Trim());

        // What cannot be consumed comes back.
        var unsaid = await Nof.RunAsync(["dead-letters", "retry", id], settings);
        Assert.Equal(2, unsaid.ExitCode);
        Assert.Contains("--reason", unsaid.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Nof.RunAsync(["dead-letters", "retry", id, "--reason", "the fault is mended"], settings)).ExitCode);
        await IsPutAsideAsync(fleet, tap);

        Assert.Equal(0, (await Nof.RunAsync(["dead-letters", "discard", id, "--reason", "nobody's", "--by", "A. Operator"], settings)).ExitCode);
        var none = await Nof.RunAsync(["dead-letters", "list"], settings);
        Assert.Equal((0, "There are no dead letters."), (none.ExitCode, none.Output.Trim()));

        var unknown = await Nof.RunAsync(["dead-letters", "retry", id, "--reason", "once more"], settings);
        Assert.Equal((1, $"There is no dead letter {id}."), (unknown.ExitCode, unknown.Errors.Trim()));

        using var audit = JsonDocument.Parse((await Nof.RunAsync(["audit", "--json"], settings)).Output);
        Assert.Equal(
            [
                $"1 {Environment.UserName} dead-letter-retry {id} the fault is mended",
                $"2 A. Operator dead-letter-discard {id} nobody's",
            ],
            audit.RootElement.EnumerateArray().Select(record => (Number: record.GetProperty("number"), Entry: record.GetProperty("entry")))
                .Select(record => $"{record.Number} {record.Entry.GetProperty("actor")} {record.Entry.GetProperty("action")} {record.Entry.GetProperty("subject")} {record.Entry.GetProperty("reason")}"));
    }

    [Fact]
    public async Task Need_a_broker()
    {
        var inMemory = await Nof.RunAsync(["dead-letters", "list"]);
        Assert.Equal(2, inMemory.ExitCode);
        Assert.Contains("Nof__Transport", inMemory.Errors, StringComparison.Ordinal);

        using var workplace = new Workplace();
        var away = await Nof.RunAsync(
            ["dead-letters", "list"],
            ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", "amqp://guest:secret@127.0.0.1:9/"), ("Nof__Data", workplace.Data));
        Assert.Equal(3, away.ExitCode);
        Assert.StartsWith("The broker cannot be used:", away.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", away.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", away.Errors, StringComparison.Ordinal);
    }

    private static Task IsPutAsideAsync(Fleet fleet, Tap tap) =>
        fleet.UntilAsync(async () => await tap.CountAsync("nof-scoring_error") == 1, "the message in the error queue");
}
