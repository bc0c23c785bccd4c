using System.Globalization;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Layouts;

/// <summary>Finds rows with the same key. <typeparamref name="TContent"/> is what rows with one key must agree on, as far as <paramref name="same"/> compares it.</summary>
internal sealed class RowKeys<TKey, TContent>(FindingLog log, string keyColumns, Func<TContent, TContent, bool>? same = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, (int Line, TContent Content)> seen = [];

    /// <summary>Whether the row is the first with its key. A second one is reported: identical, as a warning; otherwise as an error.</summary>
    public bool IsFirst(RowFields row, string column, TKey key, TContent content)
    {
        if (seen.TryAdd(key, (row.Line, content)))
        {
            return true;
        }

        var (line, first) = seen[key];
        var lines = string.Create(CultureInfo.InvariantCulture, $"line {line} and line {row.Line}");
        if (same is null ? EqualityComparer<TContent>.Default.Equals(first, content) : same(first, content))
        {
            log.Warning(
                FindingCodes.DuplicateIdentical,
                $"The same row stands on {lines}; the second is ignored.",
                "Remove one of the two rows.",
                row.Line,
                column,
                row.Raw(column));
        }
        else
        {
            log.Error(
                FindingCodes.DuplicateConflicting,
                $"The rows on {lines} have the same {keyColumns} and say different things.",
                "Keep the right one of the two rows.",
                row.Line,
                column,
                row.Raw(column));
        }

        return false;
    }
}
