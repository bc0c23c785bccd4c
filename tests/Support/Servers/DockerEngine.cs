using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;

namespace NofPipeline.Support.Servers;

/// <summary>The Docker engine that Testcontainers uses, and what Testcontainers does not offer: to kill a container and to start the same one again.</summary>
public static class DockerEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Lazy<bool> Asked = new(() => Task.Run(AskAsync).GetAwaiter().GetResult());

    /// <summary>Whether there is one.</summary>
    public static bool Answers => Asked.Value;

    /// <summary>Ends a container's processes as a power cut would; what it has written stays.</summary>
    public static async Task KillAsync(IContainer container)
    {
        using var client = Client();
        await client.Containers.KillContainerAsync(container.Id, new ContainerKillParameters());
    }

    /// <summary>Starts a container that was killed.</summary>
    public static async Task StartAsync(IContainer container)
    {
        using var client = Client();
        await client.Containers.StartContainerAsync(container.Id, new ContainerStartParameters());
    }

    private static IDockerClient Client() => TestcontainersSettings.OS.DockerEndpointAuthConfig.GetDockerClientBuilder(Guid.NewGuid()).Build();

    private static async Task<bool> AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var client = Client();
            await client.System.PingAsync(patience.Token);
            return true;
        }
#pragma warning disable CA1031 // Whatever is the matter with it, it cannot be used.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
