namespace NofPipeline.Operator.Tests.Replay;

/// <summary>The national sample after an engine with a fault has scored one trust wrongly and that was published: made once, to be copied.</summary>
public sealed class Wrong_scores(National_sample sample) : IDisposable
{
    private Workplace? published;

    public async Task<Workplace> CopyAsync()
    {
        if (published is null)
        {
            published = await sample.CopyAsync();
            await Replayed_store.CommitWrongScoresAsync(published, "2025-26Q4", "RJ1", 1.75m);
            Assert.Equal(0, (await published.RunHereAsync()).ExitCode);
        }

        return published.Copy();
    }

    public void Dispose() => published?.Dispose();
}
