using System.Diagnostics;

namespace NofPipeline.Infra.Tests;

/// <summary>The containers' set-up script, run over folders of one's own.</summary>
internal sealed class SetUp : IDisposable
{
    public static readonly IReadOnlyList<string> Services = ["ingestion", "scoring", "segmentation", "publishing"];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("nofpipeline-set-up-");
    private readonly string broker;

    public SetUp(string broker = "rabbitmq:5672")
    {
        this.broker = broker;
        foreach (var folder in (string[])["drop", "data", "out", "definitions", "mongo", "secrets/mongo", "secrets/people", "secrets/portal", .. Services.Select(s => $"secrets/{s}")])
        {
            root.CreateSubdirectory(folder);
        }
    }

    /// <summary>What the broker is given, in the order in which it takes it in.</summary>
    public IReadOnlyList<string> Definitions => [.. Directory.GetFiles(In("definitions")).Order(StringComparer.Ordinal)];

    /// <summary>What stands before the paths of the set-up.</summary>
    public string Root => root.FullName;

    public string In(string path) => Path.Combine(root.FullName, path);

    /// <summary>The address with the password of a user such as <c>nof-scoring</c> or <c>nof-operator</c>.</summary>
    public string AddressOf(string user)
    {
        var name = user["nof-".Length..];
        return File.ReadAllText(In(Services.Contains(name) ? $"secrets/{name}/Nof__RabbitMq__Uri" : $"secrets/people/{name}"));
    }

    /// <summary>The same for the database: a service, the portal, or <c>nof-analyst</c>, <c>nof-operator</c>, <c>nof-admin</c>.</summary>
    public string DatabaseAddressOf(string user)
    {
        var name = user["nof-".Length..];
        return File.ReadAllText(In(Services.Contains(name) || name == "portal" ? $"secrets/{name}/Nof__MongoDb__Uri" : $"secrets/people/mongo-{name}"));
    }

    /// <summary>Runs it as the user that runs the tests, who need not be able to give files away.</summary>
    public Task<string> RunAsync(params string[] arguments) => RunAsync("mongo:27017", arguments);

    /// <summary>The same, with the members of the replica set.</summary>
    public async Task<string> RunAsync(string members, string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("NOF_UID=$(id -u) NOF_GID=$(id -g) NOF_MONGO_UID=$(id -u) NOF_MONGO_GID=$(id -g) exec /bin/sh \"$0\" \"$@\"");
        start.ArgumentList.Add(RepositoryFiles.PathOf("infra/docker/set-up.sh"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["NOF_ROOT"] = root.FullName;
        start.Environment["NOF_BROKER"] = broker;
        start.Environment["NOF_MONGO"] = members;
        using var process = Process.Start(start)!;
        var (exitCode, output) = await Workplace.EndOfAsync(process);
        Assert.True(exitCode == 0, output);
        return output;
    }

    public void Dispose() => root.Delete(recursive: true);
}
