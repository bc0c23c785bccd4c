namespace NofPipeline.Infra.Tests;

/// <summary>The broker after the set-up: one for all tests, who leave its users as they are but for their passwords.</summary>
public sealed class Broker_with_users(Shared_broker shared) : IDisposable
{
    private SetUp? setUp;

    /// <summary>What the set-up has left. Skips the test where there is no broker of our own.</summary>
    internal async Task<SetUp> SetUpAsync()
    {
        var node = await shared.NodeAsync();
        if (setUp is null)
        {
            setUp = new SetUp(node.Endpoint);
            await setUp.RunAsync();
            foreach (var file in setUp.Definitions)
            {
                await node.ImportDefinitionsAsync(file);
            }
        }

        return setUp;
    }

    internal async Task<Broker_user> ConnectAsync(string user) => await Broker_user.ConnectAsync((await SetUpAsync()).AddressOf(user));

    /// <summary>Gives every user a new password and tells the broker.</summary>
    internal async Task RotateAsync()
    {
        var rotated = await SetUpAsync();
        await rotated.RunAsync("rotate");
        await (await shared.NodeAsync()).ImportDefinitionsAsync(rotated.Definitions[0]);
    }

    public void Dispose() => setUp?.Dispose();
}
