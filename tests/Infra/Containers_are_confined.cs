using System.Text.RegularExpressions;

namespace NofPipeline.Infra.Tests;

/// <summary>What the files of the containers promise, as far as it can be seen without an engine.</summary>
public sealed partial class Containers_are_confined
{
    private const string Dockerfile = "infra/docker/Dockerfile";
    private static readonly string[] Workers = ["ingestion", "scoring", "segmentation", "publishing", "portal"];
    private static readonly string[] OneShots = ["set-up", "mongo-set-up"];

    [Theory]
    [InlineData(ComposeFile.Main)]
    [InlineData(ComposeFile.Sqlite)]
    [InlineData(ComposeFile.ReplicaSet)]
    public void No_file_but_the_override_opens_a_port_and_none_makes_a_network(string file)
    {
        var compose = new ComposeFile(file);
        Assert.DoesNotContain("networks", compose.Keys);
        Assert.All(compose.Services.Values, service => Assert.DoesNotContain(service.Keys, key => key is "ports" or "expose" or "networks"));
    }

    [Fact]
    public void Every_port_is_on_loopback()
    {
        var ports = new ComposeFile(ComposeFile.Override).Services.Values.SelectMany(s => ComposeFile.List(s["ports"])).ToList();
        Assert.Equal(9, ports.Count);
        Assert.All(ports, port => Assert.Matches("^127\\.0\\.0\\.1:[0-9]+:[0-9]+$", port));
    }

    [Fact]
    public void With_the_machines_network_everything_listens_on_loopback()
    {
        var services = new ComposeFile(ComposeFile.Host).Services;
        Assert.Equal(new ComposeFile(ComposeFile.Main).Services.Keys.Where(s => s != "set-up").Order(), services.Keys.Order());
        Assert.All(services.Values, service => Assert.Equal("host", service["network_mode"]));
        var health = Workers.Select(w => (string)ComposeFile.Map(services[w]["environment"])["Nof__Health__Urls"]!).ToList();
        Assert.All(health, url => Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+$", url));
        Assert.Equal(health.Distinct(), health);
        Assert.All(
            RepositoryFiles.Read("infra/rabbitmq/loopback.conf").Split('\n').Where(l => ListeningAddress().IsMatch(l)),
            line => Assert.Contains("127.0.0.1", line, StringComparison.Ordinal));
        Assert.Equal(["--bind_ip", "127.0.0.1"], ComposeFile.List(services["mongo"]["command"]));
        Assert.DoesNotContain("bindIp", RepositoryFiles.Read("infra/mongo/mongod.conf"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_user_but_that_of_the_set_up_is_the_superuser()
    {
        Assert.Matches("(?m)^USER [1-9][0-9]*:[1-9][0-9]*$", FinalStage());
        var services = new ComposeFile(ComposeFile.Main).Services;
        Assert.Equal(["set-up"], services.Where(s => s.Value.GetValueOrDefault("user") is "root" or "0").Select(s => s.Key));
        Assert.Equal("rabbitmq", services["rabbitmq"]["user"]);
        Assert.Equal("mongodb", services["mongo"]["user"]);
        Assert.Equal("mongodb", services["mongo-set-up"]["user"]);
        Assert.All(services.Values, service =>
        {
            Assert.Equal(["ALL"], ComposeFile.List(service["cap_drop"]));
            Assert.Contains("no-new-privileges:true", ComposeFile.List(service["security_opt"]));
            Assert.DoesNotContain("privileged", service.Keys);
        });
    }

    [Fact]
    public void A_worker_writes_nowhere_but_in_its_volumes_and_sees_no_others_secrets()
    {
        var services = new ComposeFile(ComposeFile.Main).Services;
        Assert.All(Workers, worker =>
        {
            Assert.Equal("true", services[worker]["read_only"]);
            Assert.Equal([$"secrets-{worker}:/secrets:ro"], ComposeFile.List(services[worker]["volumes"]).Where(v => v.Contains("secrets", StringComparison.Ordinal)));
        });
        Assert.Equal(["set-up"], WhoMounts("secrets-people"));
        Assert.Equal(["set-up", "mongo"], WhoMounts("secrets-mongo"));
        Assert.Equal(["set-up", "mongo-set-up"], WhoMounts("mongo-definitions"));

        IEnumerable<string> WhoMounts(string volume) => services
            .Where(s => ComposeFile.List(s.Value["volumes"]).Any(v => v.StartsWith($"{volume}:", StringComparison.Ordinal))).Select(s => s.Key);
    }

    [Fact]
    public void Everything_that_runs_on_is_asked_for_its_health_and_starts_again()
    {
        var services = new ComposeFile(ComposeFile.Main).Services;
        Assert.All(services.Where(s => !OneShots.Contains(s.Key)), service =>
        {
            Assert.Equal("unless-stopped", service.Value["restart"]);
            Assert.Equal("40s", service.Value["stop_grace_period"]);
            Assert.Equal("service_completed_successfully", ComposeFile.Map(ComposeFile.Map(service.Value["depends_on"])["set-up"])["condition"]);
        });
        Assert.Contains("healthcheck", services["rabbitmq"].Keys);
        Assert.Contains("healthcheck", services["mongo"].Keys);
        Assert.All(Workers, worker => Assert.Equal(
            "service_completed_successfully", ComposeFile.Map(ComposeFile.Map(services[worker]["depends_on"])["mongo-set-up"])["condition"]));
        Assert.Contains("\nHEALTHCHECK ", FinalStage(), StringComparison.Ordinal);
        Assert.All(Workers, worker => Assert.Equal(
            worker, ((string)ComposeFile.Map(ComposeFile.Map(services[worker]["build"])["args"])["SERVICE"]!).ToLowerInvariant()));
    }

    [Fact]
    public void Every_member_of_the_replica_set_is_like_the_first()
    {
        var first = new ComposeFile(ComposeFile.Main).Services["mongo"];
        var compose = new ComposeFile(ComposeFile.ReplicaSet);
        Assert.All((string[])["mongo-2", "mongo-3"], name =>
        {
            var member = compose.Services[name];
            Assert.Equal(first.Keys.Order(), member.Keys.Order());
            Assert.All(first.Keys.Where(key => key != "volumes"), key => Assert.Equivalent(first[key], member[key], strict: true));
            Assert.Equal(ComposeFile.List(first["volumes"]).Select(v => v.Replace("mongo:/data/db", $"{name}:/data/db", StringComparison.Ordinal)), ComposeFile.List(member["volumes"]));
            Assert.Equal("service_healthy", ComposeFile.Map(ComposeFile.Map(compose.Services["mongo-set-up"]["depends_on"])[name])["condition"]);
        });
        Assert.Equal("mongo:27017,mongo-2:27017,mongo-3:27017", ComposeFile.Map(compose.Services["set-up"]["environment"])["NOF_MONGO"]);
    }

    [Fact]
    public void Every_service_is_told_the_same_store_and_only_that_one_is_started()
    {
        var main = new ComposeFile(ComposeFile.Main).Services;
        var sqlite = new ComposeFile(ComposeFile.Sqlite).Services;
        Assert.All(Workers, worker =>
        {
            Assert.Equal("MongoDb", ComposeFile.Map(main[worker]["environment"])["Nof__Store"]);
            Assert.Equal("Sqlite", ComposeFile.Map(sqlite[worker]["environment"])["Nof__Store"]);
        });
        Assert.Equal(main.Keys.Where(s => s.StartsWith("mongo", StringComparison.Ordinal)), sqlite.Where(s => (string?)s.Value.GetValueOrDefault("scale") == "0").Select(s => s.Key));
    }

    /// <summary>So that a change of the source does not restore every package again.</summary>
    [Fact]
    public void Packages_are_restored_from_every_project_file_before_the_source_is_copied()
    {
        var text = RepositoryFiles.Read(Dockerfile);
        var before = text[..text.IndexOf("RUN for service in Ingestion Scoring Segmentation Publishing Portal; do dotnet restore", StringComparison.Ordinal)];
        Assert.True(before.Length < text.IndexOf("COPY . .", StringComparison.Ordinal));
        var projects = Directory.GetFiles(RepositoryFiles.PathOf("shared"), "*.csproj", SearchOption.AllDirectories)
            .Concat(Workers.Select(w => Directory.GetFiles(RepositoryFiles.PathOf($"services/{char.ToUpperInvariant(w[0])}{w[1..]}"), "*.csproj").Single()))
            .Select(path => Path.GetRelativePath(RepositoryFiles.PathOf("."), path));
        Assert.All(projects, project => Assert.Contains($"\nCOPY {project} {Path.GetDirectoryName(project)}/\n", before, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_base_image_has_a_default_and_no_tag_is_the_latest()
    {
        var text = RepositoryFiles.Read(Dockerfile);
        var defaults = Arguments().Matches(text[..text.IndexOf("\nFROM ", StringComparison.Ordinal)]).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
        var bases = Bases().Matches(text).Select(m => m.Groups["name"].Value).ToList();
        Assert.Equal(2, bases.Count);
        Assert.All(bases, name => Assert.Matches("^mcr\\.microsoft\\.com/dotnet/[a-z]+:10\\.0$", defaults[name]));
        Assert.All(
            ((string[])[ComposeFile.Main, ComposeFile.ReplicaSet])
                .SelectMany(file => new ComposeFile(file).Services.Values).Where(s => s.ContainsKey("image")).Select(s => (string)s["image"]!),
            image => Assert.Matches("^[^:]+(:-[^:]+)?:(?!latest)[a-z0-9.-]+}?$", image));
    }

    [Theory]
    [InlineData(ComposeFile.Main)]
    [InlineData(ComposeFile.Override)]
    [InlineData(ComposeFile.Host)]
    [InlineData(ComposeFile.Sqlite)]
    [InlineData(ComposeFile.ReplicaSet)]
    public void No_environment_holds_a_password(string file) => Assert.All(
        new ComposeFile(file).Services.Values.Where(s => s.ContainsKey("environment")).SelectMany(s => ComposeFile.Map(s["environment"])),
        variable =>
        {
            Assert.DoesNotMatch(SecretName(), variable.Key);
            Assert.DoesNotMatch(SecretValue(), (string?)variable.Value ?? string.Empty);
        });

    [Theory]
    [InlineData("docker/Dockerfile")]
    [InlineData("docker/set-up.sh")]
    [InlineData("mongo/mongod.conf")]
    [InlineData("mongo/roles.json")]
    [InlineData("mongo/set-up.js")]
    public void No_file_of_the_images_holds_a_password(string file) =>
        Assert.DoesNotMatch(SecretValue(), RepositoryFiles.Read($"infra/{file}"));

    [Theory]
    [InlineData("RABBITMQ_DEFAULT_PASS", true)]
    [InlineData("Nof__RabbitMq__Uri", true)]
    [InlineData("MONGO_INITDB_ROOT_PASSWORD", true)]
    [InlineData("Nof__Secrets", false)]
    public void A_variable_for_a_password_is_recognised(string name, bool found) => Assert.Equal(found, SecretName().IsMatch(name));

    private static string FinalStage()
    {
        var text = RepositoryFiles.Read(Dockerfile);
        return text[text.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
    }

    [GeneratedRegex("PASS|PWD|TOKEN|COOKIE|SECRET$|URI$|CREDENTIAL", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("://[^/@\\s:%$\\[]+:[^/@\\s%$\\[\\\\]+@|guest")]
    private static partial Regex SecretValue();

    [GeneratedRegex("(?m)^ARG (?<name>[A-Z]+)=(?<value>.+)$")]
    private static partial Regex Arguments();

    [GeneratedRegex("(?m)^FROM \\$\\{(?<name>[A-Z]+)\\}")]
    private static partial Regex Bases();

    [GeneratedRegex("^(listeners\\.|management\\.tcp\\.ip)")]
    private static partial Regex ListeningAddress();
}
