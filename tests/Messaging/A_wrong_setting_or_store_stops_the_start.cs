namespace NofPipeline.Messaging.Tests;

/// <summary>Settings that are not allowed and a store that cannot be opened: the start is refused with a sentence and nothing else.</summary>
public sealed class A_wrong_setting_or_store_stops_the_start : IDisposable
{
    private readonly Workplace workplace = Workplace.Of(Nation.Handful);

    [Theory]
    [InlineData("")]
    [InlineData("http://user:secret@localhost/")]
    [InlineData("amqp://:secret@localhost/")]
    [InlineData("secret")]
    public async Task A_broker_s_address_that_is_none_is_named_by_its_key_and_not_repeated(string address)
    {
        var (exitCode, output) = await EndOfServiceAsync(("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address));

        Refusal.Is(Refusal.Usage, exitCode, output, "Nof:RabbitMq:Uri");
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nof__Intake__Settle", "soon", "Nof:Intake:Settle")]
    [InlineData("Nof__Intake__Settle", "1.00:00:00", "Nof:Intake:Settle")]
    [InlineData("Nof__Transport", "Pigeon", "Nof:Transport")]
    public async Task A_value_that_is_not_allowed_is_named_by_its_key(string variable, string value, string key)
    {
        using var service = workplace.StartService("Ingestion", (variable, value));
        var (exitCode, output) = await Workplace.EndOfAsync(service);
        Refusal.Is(Refusal.Usage, exitCode, output, key);

        (exitCode, output) = await workplace.RunHereAsync((variable, value));
        Refusal.Is(Refusal.Usage, exitCode, output, key);
    }

    [Fact]
    public async Task Wrong_settings_of_several_sections_are_named_together()
    {
        (string, string)[] wrong = [("Nof__Intake__FreeDisk", "-1"), ("Nof__Store", "MongoDb"), ("Nof__MongoDb__Database", "a b"), ("Nof__Health__Urls", "nowhere")];
        string[] keys = ["Nof:Intake:FreeDisk", "Nof:MongoDb:Uri", "Nof:MongoDb:Database", "Nof:Health:Urls"];
        using var service = workplace.StartService("Ingestion", wrong);
        var (exitCode, output) = await Workplace.EndOfAsync(service);
        Refusal.Is(Refusal.Usage, exitCode, output, keys);

        (exitCode, output) = await workplace.RunOnceAsync(wrong);
        Refusal.Is(Refusal.Usage, exitCode, output, keys);
        Assert.False(Directory.Exists(workplace.Data));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named()
    {
        workplace.DropText("no-store", new string('x', 4096));
        var file = Path.Combine(workplace.Drop, "no-store");

        var (exitCode, output) = await EndOfServiceAsync(("Nof__Sqlite__Path", file));
        Refusal.Is(Refusal.Infrastructure, exitCode, output, file, "cannot be opened", "file is not a database");

        (exitCode, output) = await workplace.RunHereAsync(("Nof__Sqlite__Path", file));
        Refusal.Is(Refusal.Infrastructure, exitCode, output, "cannot be opened", "file is not a database");
    }

    [Fact]
    public async Task A_folder_in_place_of_the_store_is_named()
    {
        var (exitCode, output) = await EndOfServiceAsync(("Nof__Sqlite__Path", workplace.Drop));

        Refusal.Is(Refusal.Infrastructure, exitCode, output, workplace.Drop, "cannot be opened");
    }

    public void Dispose() => workplace.Dispose();

    private Task<(int ExitCode, string Output)> EndOfServiceAsync(params (string Key, string Value)[] environment) =>
        workplace.RunServiceHereAsync("Scoring", environment);
}
