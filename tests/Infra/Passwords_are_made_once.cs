using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NofPipeline.Infra.Tests;

/// <summary>What the set-up leaves, without a broker.</summary>
[SupportedOSPlatform("linux")]
public sealed class Passwords_are_made_once : IDisposable
{
    private static readonly string[] Users =
        ["nof-ingestion", "nof-scoring", "nof-segmentation", "nof-publishing", "nof-subscriber", "nof-operator"];

    private readonly SetUp setUp = new();

    [Fact]
    public async Task Each_user_has_one_of_its_own_which_another_start_keeps_and_a_rotation_replaces()
    {
        await setUp.RunAsync();
        var first = Users.ToDictionary(u => u, setUp.AddressOf);
        Assert.All(first, a => Assert.Matches($"^amqp://{a.Key}:[0-9a-f]{{48}}@rabbitmq:5672/nof$", a.Value));
        Assert.Equal(Users.Length, first.Values.Select(PasswordOf).Distinct().Count());

        await setUp.RunAsync();
        Assert.Equal(first, Users.ToDictionary(u => u, setUp.AddressOf));

        await setUp.RunAsync("rotate");
        Assert.All(Users, user => Assert.NotEqual(first[user], setUp.AddressOf(user)));
    }

    [Fact]
    public async Task The_broker_gets_salted_hashes_and_no_password()
    {
        var output = await setUp.RunAsync();
        var text = await File.ReadAllTextAsync(setUp.Definitions[0], TestContext.Current.CancellationToken);
        var users = JsonNode.Parse(text)!["users"]!.AsArray();
        Assert.Equal(Users, users.Select(u => (string?)u!["name"]));
        Assert.All(users, user =>
        {
            var password = PasswordOf(setUp.AddressOf((string)user!["name"]!));
            var hash = Convert.FromBase64String((string)user["password_hash"]!);
            Assert.Equal(SHA256.HashData([.. hash[..4], .. Encoding.UTF8.GetBytes(password)]), hash[4..]);
            Assert.DoesNotContain(password, text, StringComparison.Ordinal);
            Assert.DoesNotContain(password, output, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_service_can_read_its_secret_and_others_can_not()
    {
        await setUp.RunAsync();
        foreach (var service in SetUp.Services)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserExecute, File.GetUnixFileMode(setUp.In($"secrets/{service}")));
            Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(setUp.In($"secrets/{service}/Nof__RabbitMq__Uri")));
        }
    }

    [Fact]
    public void Every_user_has_permissions_and_no_one_else() => Assert.Equal(
        Users, JsonNode.Parse(RepositoryFiles.Read("infra/rabbitmq/permissions.json"))!["permissions"]!.AsArray().Select(p => (string?)p!["user"]));

    public void Dispose() => setUp.Dispose();

    private static string PasswordOf(string address) => new Uri(address).UserInfo.Split(':')[1];
}
