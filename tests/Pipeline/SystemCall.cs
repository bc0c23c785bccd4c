using System.Globalization;
using System.Text.RegularExpressions;

namespace NofPipeline.Pipeline.Tests;

/// <summary>What a thread asked of the file system.</summary>
/// <param name="At">When, to put calls of several threads in order.</param>
/// <param name="Thread">Who asked.</param>
/// <param name="Kind">What was asked.</param>
/// <param name="Path">Of which file or folder.</param>
/// <param name="To">Its new name, of a rename.</param>
internal sealed partial record SystemCall(decimal At, string Thread, SystemCallKind Kind, string Path, string To)
{
    /// <summary>The calls that succeeded, in the order in which they began.</summary>
    /// <param name="traces">What <c>strace</c> wrote, one file per thread.</param>
    public static IReadOnlyList<SystemCall> Read(IEnumerable<string> traces) =>
        [.. traces.SelectMany(file => File.ReadLines(file).Select(line => Parse(System.IO.Path.GetExtension(file), line))).OfType<SystemCall>().OrderBy(call => call.At)];

    private static SystemCall? Parse(string thread, string line)
    {
        var call = Call().Match(line);
        if (!call.Success)
        {
            return null;
        }

        var quoted = Quoted().Matches(line).Select(m => m.Groups[1].Value).ToList();
        var kind = call.Groups["name"].Value switch
        {
            "fsync" or "fdatasync" => SystemCallKind.Flush,
            "mkdir" or "mkdirat" => SystemCallKind.Make,
            "rename" or "renameat" or "renameat2" => SystemCallKind.Rename,
            _ => SystemCallKind.Write,
        };
        return new SystemCall(
            decimal.Parse(call.Groups["at"].Value, CultureInfo.InvariantCulture),
            thread,
            kind,
            kind is SystemCallKind.Make or SystemCallKind.Rename ? quoted[0] : call.Groups["file"].Value,
            kind == SystemCallKind.Rename ? quoted[1] : string.Empty);
    }

    [GeneratedRegex("^(?<at>[0-9.]+) (?<name>[a-z0-9]+)\\((?:[0-9]+<(?<file>[^>]*)>)?.*\\) += [0-9]+$")]
    private static partial Regex Call();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
