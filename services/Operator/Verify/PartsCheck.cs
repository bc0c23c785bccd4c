using NofPipeline.Snapshots;
using static System.FormattableString;

namespace NofPipeline.Operator.Verify;

/// <summary>Every part, lineage included: it is in the store, and its bytes have the hash and length that the header states.</summary>
internal sealed class PartsCheck(ISnapshotStore store, Checked counts, List<Break> breaks)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Looks at the parts of snapshots; one that several share is named with the first.</summary>
    public async Task RunAsync(IEnumerable<SnapshotHeader> headers, CancellationToken cancellationToken)
    {
        foreach (var header in headers)
        {
            foreach (var part in header.Parts.Concat(header.Lineage).Where(part => seen.Add(part.Sha256)))
            {
                counts.Parts++;
                await CheckAsync(header, part, cancellationToken);
            }
        }
    }

    private async Task CheckAsync(SnapshotHeader header, PartReference part, CancellationToken cancellationToken)
    {
        var where = $"{CommitsCheck.NameOf(header)}, part {part.Key}";
        try
        {
            var content = await store.ReadPartAsync(part, cancellationToken);
            if (content.Length != part.Bytes)
            {
                breaks.Add(new Break(
                    "part-length", where, Invariant($"It has {content.Length} bytes; the header states {part.Bytes}."), Remedies.Store));
            }
        }
        catch (InvalidDataException damaged)
        {
            breaks.Add(new Break("part-damaged", where, damaged.Message, Remedies.Store));
        }
    }
}
