namespace NofPipeline.Portal.Lists;

/// <summary>A way to see some of the rows only.</summary>
/// <param name="Key">In the query string.</param>
/// <param name="Label">For people, such as <c>Region</c>.</param>
/// <param name="Options">The values that there are, with their texts; <c>null</c> where any text can be searched for.</param>
/// <param name="Matches">Whether a row is seen under a value.</param>
/// <typeparam name="TRow">The rows.</typeparam>
public sealed record Filter<TRow>(string Key, string Label, IReadOnlyList<(string Value, string Text)>? Options, Func<TRow, string, bool> Matches)
{
    /// <summary>What a value is for people; <c>null</c> where it is none of the options.</summary>
    public string? TextOf(string value) =>
        Options is null ? $"“{value}”" : Options.Where(o => string.Equals(o.Value, value, StringComparison.Ordinal)).Select(o => o.Text).FirstOrDefault();
}
