namespace NofPipeline.Pipeline.Tests;

/// <summary>The four services, each in a process of its own, without a broker.</summary>
internal static class FourServices
{
    private static readonly string[] Services = ["Ingestion", "Scoring", "Segmentation", "Publishing"];

    /// <summary>Runs them until every event is in the file and no message waits, and ends them.</summary>
    public static async Task EndAsync(Workplace workplace, Undisturbed undisturbed)
    {
        var running = Services.Select(service => Running.Of(workplace.StartService(service))).ToList();
        try
        {
            await Eventually.HoldsAsync(
                async () => workplace.EventLines().Whole.Count >= undisturbed.Events && await IsConsumedAsync(workplace),
                "every event",
                () => string.Concat(running.Select(r => r.Output)),
                () => running.Exists(r => r.HasExited) ? "a service ended by itself." : null);
        }
        finally
        {
            foreach (var service in running)
            {
                await service.DisposeAsync();
            }
        }
    }

    private static async Task<bool> IsConsumedAsync(Workplace workplace)
    {
        using var store = workplace.OpenStore();
        return (await store.UnconsumedAsync(TestContext.Current.CancellationToken)).Count == 0;
    }
}
