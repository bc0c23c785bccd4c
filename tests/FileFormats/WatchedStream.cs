namespace NofPipeline.FileFormats.Tests;

/// <summary>A file that looks, while it is read, how much memory is in use: what a full collection leaves.</summary>
internal sealed class WatchedStream(string path) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0)
{
    private const int ReadsPerLook = 40;

    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    private int reads;

    /// <summary>The most that was in use above what was in use before, in bytes.</summary>
    public long Peak { get; private set; }

    /// <summary>Of a class derived from it, the framework's stream reads into spans by this as well.</summary>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (reads++ % ReadsPerLook == 0)
        {
            GC.Collect();
            Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        return base.Read(buffer, offset, count);
    }
}
