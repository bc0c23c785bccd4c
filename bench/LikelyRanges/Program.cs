using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Uncertainty;

// A nation of made-up trusts, the same in every run: as many of each type, and as many scores each, as in a quarter of 2026/27.
(OrganisationType Type, int Trusts, int Scores)[] nation =
    [(OrganisationType.Acute, 134, 24), (OrganisationType.MentalHealthAndCommunity, 58, 17), (OrganisationType.Ambulance, 10, 13)];
decimal[] cuts = [2.02m, 2.3m, 2.57m];
const int Held = 3;
const int Runs = 7;
var random = new Random(1);
var field = nation
    .SelectMany(type => Enumerable.Range(0, type.Trusts).Select(i => new Contestant(
        OdsCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{"RTY"[(int)type.Type % 3]}{i / 10:X}{(char)('A' + (i % 10))}")),
        type.Type,
        [.. Enumerable.Range(0, type.Scores).Select(_ => 1m + (random.Next(301) / 100m))],
        random.Next(4) == 0)))
    .ToList();

var ours = Median(threads => JointBootstrap.Run(field, new SegmentCuts(SegmentCuts.AverageScope, cuts, field.Count), Held, seed: 1, threads), Environment.ProcessorCount);
var alone = Median(threads => JointBootstrap.Run(field, new SegmentCuts(SegmentCuts.AverageScope, cuts, field.Count), Held, seed: 1, threads), 1);
var theirs = await PeerAsync();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{JointBootstrap.Size:N0} joint draws of {field.Count} trusts with ranks, median of {Runs}:"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ours, {Environment.ProcessorCount} threads  {ours.TotalMilliseconds:0} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ours, 1 thread   {alone.TotalMilliseconds:0} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  numpy            {theirs.TotalMilliseconds:0} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"numpy takes {theirs / ours:0.0} times as long, {theirs / alone:0.0} times that of one thread."));

static TimeSpan Median(Func<int, object> run, int threads)
{
    run(threads);
    run(threads);
    var times = new List<TimeSpan>();
    for (var i = 0; i < Runs; i++)
    {
        var watch = Stopwatch.StartNew();
        run(threads);
        times.Add(watch.Elapsed);
    }

    return times.Order().ElementAt(Runs / 2);
}

async Task<TimeSpan> PeerAsync()
{
    var file = Path.Combine(Path.GetTempPath(), $"nof-bench-{Environment.ProcessId}.json");
    try
    {
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            draws = JointBootstrap.Size,
            runs = Runs,
            cuts,
            held = Held,
            trusts = field.Select(c => new { type = (int)c.Type, scores = c.Scores, held = c.IsHeld }),
        }));
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "peer.py"), file]) { RedirectStandardOutput = true })!;
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return python.ExitCode == 0
            ? TimeSpan.FromSeconds(double.Parse(output, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The peer needs python3 with numpy (Debian: apt-get install python3-numpy).");
    }
    finally
    {
        File.Delete(file);
    }
}
