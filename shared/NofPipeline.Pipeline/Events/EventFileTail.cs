using System.Text;

namespace NofPipeline.Pipeline.Events;

/// <summary>The end of an event file.</summary>
internal static class EventFileTail
{
    private const int Block = 64 * 1024;

    /// <summary>Drops what follows the last line break, which a crash left there, and returns the last whole line.</summary>
    public static async Task<string?> RepairAsync(FileStream file, CancellationToken cancellationToken)
    {
        var end = await AfterLastBreakAsync(file, file.Length, cancellationToken);
        if (end != file.Length)
        {
            file.SetLength(end);
            file.Flush(flushToDisk: true);
        }

        if (end == 0)
        {
            return null;
        }

        var start = await AfterLastBreakAsync(file, end - 1, cancellationToken);
        var line = new byte[end - 1 - start];
        file.Seek(start, SeekOrigin.Begin);
        await file.ReadExactlyAsync(line, cancellationToken);
        return Encoding.UTF8.GetString(line);
    }

    /// <summary>The position after the last line break before <paramref name="limit"/>, or 0.</summary>
    private static async Task<long> AfterLastBreakAsync(FileStream file, long limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[Block];
        while (limit > 0)
        {
            var length = (int)Math.Min(Block, limit);
            file.Seek(limit - length, SeekOrigin.Begin);
            await file.ReadExactlyAsync(buffer.AsMemory(0, length), cancellationToken);
            var found = buffer.AsSpan(0, length).LastIndexOf((byte)'\n');
            if (found >= 0)
            {
                return limit - length + found + 1;
            }

            limit -= length;
        }

        return 0;
    }
}
