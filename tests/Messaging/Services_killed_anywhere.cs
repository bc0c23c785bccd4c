namespace NofPipeline.Messaging.Tests;

/// <summary>Each service is killed at one of its failpoints and started again: the same end state.</summary>
public sealed class Services_killed_anywhere(Shared_broker broker, Undisturbed_run undisturbed)
{
    [Theory]
    [InlineData("inputs.after-commit:2", "scores.after-commit:1", "segments.after-commit:2", "publication.after-commit:1")]
    [InlineData("relay.before-publish:2", "relay.after-publish:1", "relay.before-publish:1", "publishing.event-half-written:60")]
    public async Task Over_a_broker(params string[] failpoints)
    {
        var address = await broker.EmptyAsync();
        using var workplace = Workplace.With();
        await using var fleet = new Fleet(workplace, address);

        var killed = Fleet.Services
            .Zip(failpoints)
            .Select(s => (Service: s.First, Process: fleet.Start(s.First, ("NOF_FAILPOINT", s.Second))))
            .ToList();
        while (killed.Count > 0)
        {
            await fleet.UntilAsync(() => Task.FromResult(killed.Any(k => k.Process.HasExited)), "the next service's being killed");
            var (service, process) = killed.First(k => k.Process.HasExited);
            Assert.Equal(137, process.ExitCode);
            killed.RemoveAll(k => k.Process == process);
            fleet.Start(service);
        }

        await fleet.EndAsync(undisturbed.Events);
        Assert.Equal(undisturbed.State, await fleet.StateAsync());
    }
}
