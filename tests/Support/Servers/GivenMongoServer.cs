namespace NofPipeline.Support.Servers;

/// <summary>A server that others run.</summary>
internal sealed class GivenMongoServer(string uri) : MongoServer
{
    public override string Uri => uri;

    public override Task RestartAsync() => Task.CompletedTask;

    public override Task KillAsync() => throw new InvalidOperationException(NotOurs);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
