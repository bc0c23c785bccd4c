using System.Text;

namespace NofPipeline.Support;

/// <summary>The event file as whoever follows it has to read it: only a line with its end counts, because the last one may be half written.</summary>
/// <param name="Whole">The lines with an end, without it.</param>
/// <param name="Rest">What stands after the last end of a line: nothing, unless somebody is writing or has died over it.</param>
public sealed record EventLines(IReadOnlyList<string> Whole, string Rest)
{
    public static EventLines Of(string path)
    {
        if (!File.Exists(path))
        {
            return new EventLines([], string.Empty);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();

        // Cut as bytes: half a line may end within a character.
        var end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        var whole = Encoding.UTF8.GetString(bytes, 0, end);
        return new EventLines(end == 0 ? [] : whole[..^1].Split('\n'), Encoding.UTF8.GetString(bytes, end, bytes.Length - end));
    }
}
