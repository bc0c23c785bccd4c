using System.Globalization;
using MongoDB.Bson;

namespace NofPipeline.Support.Servers;

/// <summary><c>mongod</c> as a replica set of one member on a free port of loopback, with its data in a scratch folder.</summary>
internal sealed class MongodProcess : MongoServer
{
    private const string Program = "mongod";
    private const string ReplicaSet = "nof";
    private const string Host = "127.0.0.1";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nofpipeline-mongod-");
    private readonly FreePort port = FreePort.Claim();
    private Supervised? server;

    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, Program)));

    public override string Uri => $"mongodb://{Address}/?replicaSet={ReplicaSet}";

    private string Address => string.Create(CultureInfo.InvariantCulture, $"{Host}:{port.Number}");

    public override async Task RestartAsync()
    {
        var started = Supervised.Start(
            [Program, "--dbpath", folder.FullName, "--bind_ip", Host, "--port", port.Number.ToString(CultureInfo.InvariantCulture), "--replSet", ReplicaSet, "--nounixsocket", "--quiet", "--wiredTigerCacheSizeGB", "0.25"]);
        server = started;
        await IsReadyAsync(
            () => started.HasEnded ? started.Output : null,
            new BsonDocument { ["_id"] = ReplicaSet, ["members"] = new BsonArray { new BsonDocument { ["_id"] = 0, ["host"] = Address } } });
    }

    public override Task KillAsync() => server!.KillAsync();

    /// <summary>By a kill: a member of a replica set that is asked to end first waits for others to take over.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.KillAsync();
            await server.DisposeAsync();
        }

        folder.Delete(recursive: true);
        port.Dispose();
    }
}
