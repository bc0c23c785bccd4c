using NofPipeline.Bench.Portal;
using NofPipeline.Support;

// The national sample but for its last quarter is in the store; that quarter is what is taken in while others read.
const string LastQuarter = "metric-values-2026-27Q1.csv";
using var whole = Workplace.With();
using var before = Workplace.With([.. Workplace.Samples.Keys.Where(name => name != LastQuarter)]);
foreach (var workplace in new[] { whole, before })
{
    var (exitCode, output) = await workplace.RunOnceAsync();
    if (exitCode != 0)
    {
        throw new InvalidOperationException(output);
    }
}

await PageTimes.PrintAsync(whole);
await IngestUnderReaders.PrintAsync(before, LastQuarter);
