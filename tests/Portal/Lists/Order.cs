namespace NofPipeline.Portal.Tests.Lists;

/// <summary>Checks that rows are in the order of a column.</summary>
internal static class Order
{
    /// <summary>Each value is no further on than the next one, or the other way round; values that there are none of come last.</summary>
    public static void Is<T>(IReadOnlyList<string> column, Func<string, T> read, bool isDescending, string none = "not known")
        where T : IComparable<T>
    {
        var known = column.TakeWhile(text => text != none).Select(read).ToList();
        Assert.All(column.Skip(known.Count), text => Assert.Equal(none, text));
        Assert.True(known.Distinct().Count() > 1, "The column says one thing only.");
        Assert.All(known.Zip(known.Skip(1)), pair => Assert.True(
            isDescending ? pair.First.CompareTo(pair.Second) >= 0 : pair.First.CompareTo(pair.Second) <= 0, $"{pair.First} stands before {pair.Second}"));
    }
}
