namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Orders file names as people count: <c>data.csv</c>, <c>data-v2.csv</c>, <c>data-v10.csv</c>. Of two files of one batch that supply
/// the same slice, the later in this order counts as the newer, whatever the folder listing or the files' times say.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? string.Empty, y ?? string.Empty);
        var byStem = CompareText(Path.GetFileNameWithoutExtension(a), Path.GetFileNameWithoutExtension(b));
        return byStem != 0 ? byStem : string.CompareOrdinal(a, b);
    }

    private static int CompareText(string a, string b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var (numberA, numberB) = (DigitsFrom(a, ref i), DigitsFrom(b, ref j));
                var byNumber = numberA.Length != numberB.Length
                    ? numberA.Length.CompareTo(numberB.Length)
                    : string.CompareOrdinal(numberA, numberB);
                if (byNumber != 0)
                {
                    return byNumber;
                }
            }
            else if (a[i] != b[j])
            {
                return a[i].CompareTo(b[j]);
            }
            else
            {
                i++;
                j++;
            }
        }

        return (a.Length - i).CompareTo(b.Length - j);
    }

    private static string DigitsFrom(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text[start..at].TrimStart('0');
    }
}
