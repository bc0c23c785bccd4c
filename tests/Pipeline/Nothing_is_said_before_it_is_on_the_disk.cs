using System.Text.RegularExpressions;

namespace NofPipeline.Pipeline.Tests;

/// <summary>
/// What a failure of the power would leave: the order in which bytes, names and commits reach the disk. Bytes come before their name, and a
/// name before whatever says or presumes that it is there.
/// </summary>
public sealed partial class Nothing_is_said_before_it_is_on_the_disk(Traced_run run) : IClassFixture<Traced_run>
{
    private const string Log = "data/nof.db-wal";
    private const string Rows = "data/rows";
    private const string Events = "out/events.jsonl";

    [Fact]
    public void Bytes_are_on_the_disk_before_they_get_their_name()
    {
        var trace = Trace();
        var renamed = 0;
        foreach (var (i, rename) in trace.Index().Where(c => c.Item.Kind == SystemCallKind.Rename))
        {
            var before = trace.Take(i).ToList();
            foreach (var file in before.Where(c => c.Kind == SystemCallKind.Write && IsOrIsIn(c.Path, rename.Path)).Select(c => c.Path).Distinct())
            {
                renamed++;
                var written = before.FindLastIndex(c => c.Kind == SystemCallKind.Write && c.Path == file);
                Assert.True(before.FindIndex(written, c => IsFlush(c, file)) > 0, $"{file} was renamed to {rename.To} before it was on the disk.");
                if (file != rename.Path)
                {
                    var folder = Path.GetDirectoryName(file)!;
                    Assert.True(before.FindIndex(written, c => IsFlush(c, folder)) > 0, $"{folder} was renamed to {rename.To} before its files' names were on the disk.");
                }
            }
        }

        Assert.InRange(renamed, 20, int.MaxValue);
    }

    [Fact]
    public void A_new_name_is_on_the_disk_before_its_thread_does_anything_else()
    {
        var trace = Trace();
        foreach (var thread in trace.GroupBy(c => c.Thread))
        {
            var calls = thread.ToList();
            foreach (var (i, rename) in calls.Index().Where(c => c.Item.Kind == SystemCallKind.Rename))
            {
                var (left, entered) = (Path.GetDirectoryName(rename.Path)!, Path.GetDirectoryName(rename.To)!);
                Assert.Equal((SystemCallKind.Flush, entered), (calls[i + 1].Kind, calls[i + 1].Path));
                if (left != entered)
                {
                    Assert.Equal((SystemCallKind.Flush, left), (calls[i + 2].Kind, calls[i + 2].Path));
                }
            }

            foreach (var (i, make) in calls.Index().Where(c => c.Item.Kind == SystemCallKind.Make))
            {
                var above = Path.GetDirectoryName(make.Path);
                Assert.Equal((SystemCallKind.Flush, string.IsNullOrEmpty(above) ? "." : above), (calls[i + 1].Kind, calls[i + 1].Path));
            }
        }

        Assert.Contains(trace, c => c.Kind == SystemCallKind.Make);
    }

    [Fact]
    public void Originals_come_before_their_record_and_receipts_before_the_register_calls_a_file_complete()
    {
        string[] ofEach = ["record", "receipt in words", "receipt", "original archived", "completed"];
        var steps = Trace().Select(c => c switch
        {
            { Kind: SystemCallKind.Rename } when Original().IsMatch(c.To) => "original",
            { Kind: SystemCallKind.Rename } when c.To.EndsWith(".receipt.txt", StringComparison.Ordinal) => "receipt in words",
            { Kind: SystemCallKind.Rename } when c.To.EndsWith(".receipt.json", StringComparison.Ordinal) => "receipt",
            { Kind: SystemCallKind.Rename } when c.To.StartsWith("drop/archive/", StringComparison.Ordinal) => "original archived",
            _ when IsFlush(c, Log) => "commit",
            _ => null,
        }).OfType<string>().SkipWhile(step => step != "original");

        Assert.Equal(
            ["original", "original", "original", .. Enumerable.Repeat(ofEach, 3).SelectMany(each => each).Select(step => step is "record" or "completed" ? "commit" : step)],
            steps.Take(18));
    }

    [Fact]
    public void A_commit_is_on_the_disk_when_it_is_made()
    {
        var trace = Trace();
        var written = trace.Index().Where(c => c.Item.Kind == SystemCallKind.Write && c.Item.Path == Log).ToList();

        // Whatever any thread does next outside the store, the log is on the disk by then.
        Assert.All(written, write => Assert.True(
            IsFlush(trace.Skip(write.Index).First(c => c.Thread == write.Item.Thread && !(c.Kind == SystemCallKind.Write && c.Path.StartsWith(Log[..^4], StringComparison.Ordinal))), Log),
            $"The store's log was written and not flushed at {write.Item.At}."));
        Assert.InRange(written.Count, 10, int.MaxValue);
    }

    [Fact]
    public void A_bundle_is_there_before_what_points_to_it_and_that_before_the_events()
    {
        var steps = Trace().Select(c => c switch
        {
            { Kind: SystemCallKind.Rename, To: "out/2025-26Q3/v1" } => "bundle",
            { Kind: SystemCallKind.Rename, To: "out/2025-26Q3/latest.json" } => "pointer",
            { Kind: SystemCallKind.Write, Path: Events } => "events",
            _ => null,
        }).OfType<string>().Distinct();

        Assert.Equal(["bundle", "pointer", "events"], steps);
    }

    [Fact]
    public void The_event_file_has_its_name_before_its_first_line_and_its_lines_when_delivery_is_done()
    {
        var trace = Trace();
        var first = trace.Index().First(c => c.Item.Kind == SystemCallKind.Write && c.Item.Path == Events).Index;
        var last = trace.Index().Last(c => c.Item.Kind == SystemCallKind.Write && c.Item.Path == Events).Index;
        var before = trace.Take(first).Last(c => c.Thread == trace[first].Thread || c.Path == "out");

        Assert.True(IsFlush(before, "out"), $"{before} came before the first event.");
        Assert.Contains(trace.Skip(last), c => IsFlush(c, Events));
    }

    /// <summary>Without the rows beside the originals: what is not whole of them is read from the original again, so that nothing rests on them.</summary>
    private IReadOnlyList<SystemCall> Trace()
    {
        Assert.SkipUnless(run.Missing is null, run.Missing ?? string.Empty);
        return [.. run.Trace.Where(c => !IsOrIsIn(c.Path, Rows))];
    }

    private static bool IsFlush(SystemCall call, string path) => call.Kind == SystemCallKind.Flush && call.Path == path;

    private static bool IsOrIsIn(string path, string other) => path == other || path.StartsWith($"{other}/", StringComparison.Ordinal);

    [GeneratedRegex("^data/content/[0-9a-f]{2}/[0-9a-f]{64}$")]
    private static partial Regex Original();
}
