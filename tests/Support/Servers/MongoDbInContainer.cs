using Testcontainers.MongoDb;

namespace NofPipeline.Support.Servers;

/// <summary>A replica set of one member in a container, of the image that the product's own containers use.</summary>
internal sealed class MongoDbInContainer : MongoServer
{
    private const int Port = 27017;

    /// <summary>A port that stays the same when it is started again.</summary>
    private readonly FreePort port = FreePort.Claim();
    private readonly MongoDbContainer container;
    private bool wasStarted;

    public MongoDbInContainer() => container = new MongoDbBuilder(Environment.GetEnvironmentVariable("NOF_MONGO_IMAGE") ?? "mongo:8.0")
        .WithReplicaSet("nof")
        .WithPortBinding(port.Number, Port)
        .Build();

    public override string Uri => container.GetConnectionString();

    public override async Task RestartAsync()
    {
        if (!wasStarted)
        {
            await container.StartAsync();
            wasStarted = true;
        }
        else
        {
            await DockerEngine.StartAsync(container);
        }

        await IsReadyAsync(() => null);
    }

    public override Task KillAsync() => DockerEngine.KillAsync(container);

    public override async ValueTask DisposeAsync()
    {
        await container.DisposeAsync();
        port.Dispose();
    }
}
