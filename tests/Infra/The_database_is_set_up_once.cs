using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NofPipeline.Infra.Tests;

/// <summary>The database's replica set, users and roles, as far as they can be seen over a model of a server.</summary>
public sealed partial class The_database_is_set_up_once : IDisposable
{
    private const string Code = "shared/NofPipeline.Snapshots.MongoDb";
    private const string Three = "mongo:27017,mongo-2:27017,mongo-3:27017";
    private static readonly JsonNode Wanted = JsonNode.Parse(RepositoryFiles.Read("infra/mongo/roles.json"))!;
    private static readonly string[] Users = [.. Wanted["users"]!.AsObject().Select(u => u.Key)];

    private readonly SetUp setUp = new();
    private readonly Mongosh shell;

    public The_database_is_set_up_once() => shell = new Mongosh(setUp);

    [Fact]
    public async Task Every_user_comes_in_with_the_address_that_it_was_given()
    {
        await setUp.RunAsync();
        var output = await shell.RunAsync();

        Assert.All(Users.Append("nof-admin"), user =>
        {
            var password = shell.PasswordOf(user);
            Assert.Equal($"mongodb://{user}:{password}@mongo:27017/nof?replicaSet=nof&authSource=admin", setUp.DatabaseAddressOf(user));
            Assert.DoesNotContain(password!, output, StringComparison.Ordinal);
        });
        Assert.Equal(Users.Length + 1, shell.Server["users"]!.AsObject().Count);
        Assert.Equal(["mongo:27017"], Members());
    }

    [Fact]
    public async Task Another_start_changes_nothing_and_a_rotation_every_password()
    {
        await setUp.RunAsync();
        await shell.RunAsync();
        var first = shell.Server.ToJsonString();
        await setUp.RunAsync();
        await shell.RunAsync();
        Assert.Equal(first, shell.Server.ToJsonString());

        // Twice, without the database being told in between.
        var before = Users.Append("nof-admin").ToDictionary(u => u, shell.PasswordOf);
        await setUp.RunAsync("rotate");
        await setUp.RunAsync("rotate");
        await shell.RunAsync();
        Assert.All(before, user =>
        {
            Assert.NotEqual(user.Value, shell.PasswordOf(user.Key));
            Assert.Contains($":{shell.PasswordOf(user.Key)}@", setUp.DatabaseAddressOf(user.Key), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Killed_after_any_command_it_comes_to_the_same_end()
    {
        await setUp.RunAsync(Three, []);
        await shell.RunAsync();
        var whole = shell.Server.ToJsonString();
        var ends = await shell.KillAfterEachAsync();

        Assert.InRange(ends.Count, 20, 200);
        Assert.All(ends, end => Assert.Equal(whole, end));
    }

    [Fact]
    public async Task One_member_becomes_three_and_the_passwords_stay()
    {
        await setUp.RunAsync();
        await shell.RunAsync();
        var password = shell.PasswordOf("nof-scoring");
        await setUp.RunAsync(Three, []);
        await shell.RunAsync();

        Assert.Equal(Three.Split(','), Members());
        Assert.Equal($"mongodb://nof-scoring:{password}@{Three}/nof?replicaSet=nof&authSource=admin", setUp.DatabaseAddressOf("nof-scoring"));
        Assert.Equal(password, shell.PasswordOf("nof-scoring"));
    }

    [Fact]
    public async Task It_says_so_where_the_passwords_are_lost()
    {
        await setUp.RunAsync();
        await shell.RunAsync();
        using var another = new SetUp();
        await another.RunAsync();
        File.Copy(setUp.In("server.json"), another.In("server.json"));

        var (exitCode, output) = await new Mongosh(another).StartAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("none of the administrator's passwords opens it", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_services_roles_are_of_the_one_database_and_let_it_delete_nothing()
    {
        await setUp.RunAsync();
        await shell.RunAsync();
        var privileges = shell.Server["roles"]!.AsObject().SelectMany(r => r.Value!["privileges"]!.AsArray()).ToList();
        HashSet<string?> harmless = ["find", "createIndex", "insert", "update"];
        Assert.All(privileges, privilege =>
        {
            Assert.Equal("nof", (string?)privilege!["resource"]!["db"]);
            Assert.Subset(harmless, privilege["actions"]!.AsArray().Select(a => (string?)a).ToHashSet());
        });
        Assert.All(SetUp.Services, service => Assert.All(
            shell.Server["users"]![$"admin.nof-{service}"]!["roles"]!.AsArray(),
            role => Assert.Contains($"nof.{role!["role"]}", shell.Server["roles"]!.AsObject().Select(r => r.Key))));
    }

    [Fact]
    public void The_roles_are_what_the_code_does_with_each_collection()
    {
        var names = Collections().Matches(RepositoryFiles.Read($"{Code}/MongoCollections.cs")).ToDictionary(m => m.Groups["property"].Value, m => m.Groups["name"].Value);
        Assert.Equal(11, names.Count);
        var text = string.Join('\n', Directory.GetFiles(RepositoryFiles.PathOf(Code), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Assert.DoesNotMatch("\\.(Delete(One|Many)|FindOneAnd[A-Za-z]+|Drop[A-Za-z]*|Rename[A-Za-z]*)Async\\(|(Delete|Update|Insert)(One|Many)?Model<", text);

        // Segments and scores go by the name of rows where they are written.
        var done = Writes().Matches(text)
            .SelectMany(m => m.Groups["property"].Value == "rows" ? ["segments", "scores"] : (string[])[names[m.Groups["property"].Value]], (m, name) => (name, Done: m.Groups["act"].Value))
            .SelectMany(write => write.Done.Contains("Insert", StringComparison.Ordinal) ? (string[])["insert"] : ["insert", "update"], (write, action) => (write.name, action))
            .Distinct().Order().ToList();
        var allowed = Wanted["roles"]!.AsObject().SelectMany(r => r.Value!.AsObject())
            .Where(c => c.Key != "every collection")
            .SelectMany(c => c.Value!.AsArray(), (c, action) => (name: c.Key, action: (string)action!))
            .Distinct().Order().ToList();
        Assert.Equal(allowed, done);
    }

    [Fact]
    public void Only_ingestion_writes_the_register_of_files_and_only_publishing_positions()
    {
        Assert.Equal(["nof-ingestion"], WhoHas("nof-intake"));
        Assert.Equal(["nof-publishing"], WhoHas("nof-relay"));
        Assert.Equal(["nof-operator"], WhoHas("nof-audit"));
        Assert.Equal(SetUp.Services.Select(s => $"nof-{s}"), WhoHas("nof-stage"));
        Assert.Equal([.. SetUp.Services.Select(s => $"nof-{s}"), "nof-portal"], WhoHas("nof-reader"));
        Assert.Equal(["Ingestion"], WhoCalls("\\.(RecordAsync|CompleteAsync)\\("));
        Assert.Equal(["Publishing"], WhoCalls("\\.(AdvanceAsync|ResetAsync)\\("));

        IEnumerable<string> WhoHas(string role) => Wanted["users"]!.AsObject().Where(u => u.Value!.AsArray().Any(r => (string?)r == role)).Select(u => u.Key);
        IEnumerable<string> WhoCalls(string pattern) => SetUp.Services.Select(s => char.ToUpperInvariant(s[0]) + s[1..])
            .Where(service => Directory.GetFiles(RepositoryFiles.PathOf($"services/{service}"), "*.cs", SearchOption.AllDirectories)
                .Any(file => Regex.IsMatch(File.ReadAllText(file), pattern)));
    }

    public void Dispose() => setUp.Dispose();

    private IEnumerable<string> Members() => shell.Server["members"]!.AsArray().Select(m => (string)m!["host"]!);

    [GeneratedRegex("> (?<property>[A-Z][a-z]+) \\{ get; \\} = database\\.GetCollection<BsonDocument>\\(\"(?<name>[a-z]+)\"\\)")]
    private static partial Regex Collections();

    [GeneratedRegex("(collections\\.(?<property>[A-Z][a-z]+)|(?<property>rows))\\.(?<act>TryInsertAsync|InsertMissingAsync|PutAsync|ReplaceAsync|ReplaceOlderAsync|UpdateOneAsync)\\(")]
    private static partial Regex Writes();
}
