namespace NofPipeline.Messaging.Tests;

/// <summary>
/// A wrong password, virtual host or permission is nothing to wait for: after some seconds the start is refused with a sentence. A broker
/// that is still being set up, and one that refuses us later, are waited for.
/// </summary>
public sealed class A_broker_that_refuses_us_stops_the_start(Shared_broker broker)
{
    private const string Password = "not-for-the-log";

    [Fact]
    public async Task Of_every_service_and_of_Standalone()
    {
        var address = await broker.NewVirtualHostAsync();
        await broker.ControlAsync("add_user", "stranger", Password);
        await broker.ControlAsync("add_user", "reader", Password);
        await broker.ControlAsync("set_permissions", "-p", address.AbsolutePath[1..], "reader", "^$", "^$", ".*");
        using var workplace = Workplace.Of(Nation.Handful);
        (string Service, string User, string Host, string Words)[] wrong =
        [
            ("Ingestion", "nobody", address.AbsolutePath, "does not accept the user and password of Nof:RabbitMq:Uri"),
            ("Scoring", "guest", address.AbsolutePath, "does not accept the user and password of Nof:RabbitMq:Uri"),
            ("Segmentation", "stranger", address.AbsolutePath, "does not let the user of Nof:RabbitMq:Uri in (NOT_ALLOWED"),
            ("Publishing", "reader", "/nowhere", "vhost nowhere not found"),
            ("Publishing", "reader", address.AbsolutePath, "make and use the pipeline's queues (ACCESS_REFUSED"),
        ];
        // Side by side, because each waits ten seconds for a broker that may still be being set up.
        var running = wrong.Select(w => (w.Words, Program: Running.Of(workplace.StartService(w.Service, Settings(Address(address, w.User, w.Host)))))).ToList();
        Refused(await workplace.RunHereAsync(Settings(Address(address, "nobody", address.AbsolutePath))), wrong[0].Words);
        foreach (var (words, program) in running)
        {
            await using (program)
            {
                Refused(await program.EndAsync(), words);
            }
        }
    }

    [Fact]
    public async Task But_not_while_it_is_being_set_up_nor_once_it_has_let_us_in()
    {
        var address = await broker.NewVirtualHostAsync();
        using var workplace = new Workplace();
        await using var tap = await Tap.OpenAsync(address);
        await using var fleet = new Fleet(workplace, Address(address, "late", address.AbsolutePath));
        // One call mends it: the service waits for ten seconds, and calls take seconds on a busy machine.
        await broker.ControlAsync("add_user", "late", "another");
        await broker.ControlAsync("set_permissions", "-p", address.AbsolutePath[1..], "late", ".*", ".*", ".*");
        var service = fleet.Start("Scoring");
        await fleet.UntilAsync(() => fleet.Output.Contains("cannot be used yet", StringComparison.Ordinal), "a first refusal");
        await broker.ControlAsync("change_password", "late", Password);
        await fleet.UntilAsync(() => tap.HasConsumerAsync("nof-scoring"), "a consumer");

        await broker.ControlAsync("change_password", "late", "another");
        await broker.ControlAsync("close_all_user_connections", "late", "rotated");
        await fleet.UntilAsync(async () => !await tap.HasConsumerAsync("nof-scoring"), "no consumer");
        await Task.Delay(TimeSpan.FromSeconds(12), TestContext.Current.CancellationToken);
        Assert.False(service.HasExited);
        await broker.ControlAsync("change_password", "late", Password);
        await fleet.UntilAsync(() => tap.HasConsumerAsync("nof-scoring"), "the consumer's return");
        Assert.DoesNotContain(Password, fleet.Output, StringComparison.Ordinal);
    }

    private static (string, string)[] Settings(Uri broker) => [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", broker.ToString())];

    private static Uri Address(Uri of, string user, string host) => new($"amqp://{user}:{Password}@{of.Authority}{host}");

    private static void Refused((int ExitCode, string Output) end, string words)
    {
        Refusal.Is(Refusal.Infrastructure, end.ExitCode, end.Output, words);
        Assert.DoesNotContain(Password, end.Output, StringComparison.Ordinal);
    }
}
