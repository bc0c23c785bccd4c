using NofPipeline.Domain.Organisations;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>
/// The organisations that rows are of, by metric or kind of decision: a bit for each of the codes that the file has in the quarter, in Base64. Of most files
/// nobody asks, so that it is read when somebody does.
/// </summary>
/// <param name="Item">The metric, or the kind of decision.</param>
/// <param name="Bits">The codes.</param>
public sealed record CodesByItem(string Item, string Bits)
{
    private const int BitsPerByte = 8;

    /// <summary>The codes by item.</summary>
    /// <param name="rows">The item and the code of each row.</param>
    /// <param name="places">Where each code stands.</param>
    public static IReadOnlyList<CodesByItem> Of(IEnumerable<(string Item, OdsCode Code)> rows, IReadOnlyDictionary<OdsCode, int> places)
    {
        var items = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (item, code) in rows)
        {
            if (!items.TryGetValue(item, out var bits))
            {
                items[item] = bits = new byte[(places.Count + BitsPerByte - 1) / BitsPerByte];
            }

            bits[places[code] / BitsPerByte] |= (byte)(1 << (places[code] % BitsPerByte));
        }

        return [.. items.Select(i => new CodesByItem(i.Key, Convert.ToBase64String(i.Value)))];
    }

    /// <summary>The codes of some items.</summary>
    public static IEnumerable<OdsCode> In(IReadOnlyList<CodesByItem> items, Func<string, bool> which, IReadOnlyList<OdsCode> codes)
    {
        var together = new byte[(codes.Count + BitsPerByte - 1) / BitsPerByte];
        foreach (var item in items.Where(i => which(i.Item)))
        {
            var bits = Convert.FromBase64String(item.Bits);
            for (var i = 0; i < together.Length; i++)
            {
                together[i] |= bits[i];
            }
        }

        return codes.Where((_, i) => (together[i / BitsPerByte] & (1 << (i % BitsPerByte))) != 0);
    }
}
