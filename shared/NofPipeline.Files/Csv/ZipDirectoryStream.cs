namespace NofPipeline.Files.Csv;

/// <summary>
/// A zip file of which no more than a limit can be read until its directory is: whatever the file says of itself, its list of entries, which is
/// held in memory, stays small.
/// </summary>
internal sealed class ZipDirectoryStream(Stream content) : Stream
{
    // The end of the directory is looked for in the last 64 KiB; the rest has room for thousands of entries where there should be one.
    private const int MostBytes = 1 << 20;

    private long bytes;

    /// <summary>Whether the directory is known, so that everything may be read.</summary>
    public bool IsRead { get; set; }

    /// <summary>Whether more was asked for.</summary>
    public bool IsTooLarge => bytes > MostBytes;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        bytes += IsRead ? 0 : read;
        return IsTooLarge ? throw new InvalidDataException("The directory of the zip file is too large.") : read;
    }

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
