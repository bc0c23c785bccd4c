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

    private static readonly string[] DatabaseUsers =
        ["nof-ingestion", "nof-scoring", "nof-segmentation", "nof-publishing", "nof-portal", "nof-analyst", "nof-operator", "nof-admin"];

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
            Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(setUp.In($"secrets/{service}/Nof__MongoDb__Uri")));
        }
    }

    [Fact]
    public async Task The_same_holds_for_the_database_and_for_the_key_of_its_members()
    {
        await setUp.RunAsync();
        var first = DatabaseUsers.ToDictionary(u => u, setUp.DatabaseAddressOf);
        var key = Key();
        Assert.All(first, a => Assert.Matches($"^mongodb://{a.Key}:[0-9a-f]{{48}}@mongo:27017/nof\\?replicaSet=nof&authSource=admin$", a.Value));
        Assert.Equal(DatabaseUsers.Length, first.Values.Select(PasswordOf).Distinct().Count());
        Assert.Matches("^[0-9a-f]{128}$", key);
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(setUp.In("secrets/mongo/key")));
        Assert.All(DatabaseUsers, user =>
        {
            Assert.Equal(PasswordOf(first[user]), File.ReadAllText(setUp.In($"mongo/users/{user}")).TrimEnd());
            Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(setUp.In($"mongo/users/{user}")));
        });

        await setUp.RunAsync();
        Assert.Equal(first, DatabaseUsers.ToDictionary(u => u, setUp.DatabaseAddressOf));
        Assert.Equal(key, Key());

        await setUp.RunAsync("rotate");
        Assert.All(DatabaseUsers, user => Assert.NotEqual(first[user], setUp.DatabaseAddressOf(user)));
        Assert.NotEqual(key, Key());
        Assert.Equal(
            ((string[])[setUp.DatabaseAddressOf("nof-admin"), first["nof-admin"]]).Select(PasswordOf), File.ReadAllLines(setUp.In("mongo/users/nof-admin")));

        string Key() => File.ReadAllText(setUp.In("secrets/mongo/key"));
    }

    [Fact]
    public void Every_user_of_the_database_has_roles_and_no_one_else() => Assert.Equal(
        DatabaseUsers, JsonNode.Parse(RepositoryFiles.Read("infra/mongo/roles.json"))!["users"]!.AsObject().Select(u => u.Key).Append("nof-admin"));

    [Fact]
    public void Every_user_has_permissions_and_no_one_else() => Assert.Equal(
        Users, JsonNode.Parse(RepositoryFiles.Read("infra/rabbitmq/permissions.json"))!["permissions"]!.AsArray().Select(p => (string?)p!["user"]));

    public void Dispose() => setUp.Dispose();

    private static string PasswordOf(string address) => new Uri(address).UserInfo.Split(':')[1];
}
