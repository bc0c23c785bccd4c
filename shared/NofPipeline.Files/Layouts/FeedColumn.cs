namespace NofPipeline.Files.Layouts;

/// <summary>A column of a layout, with everything that its table schema and its description say of it.</summary>
/// <param name="Name">Its header, as our writers write it.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Description">What that is, in a sentence.</param>
public sealed record FeedColumn(string Name, ColumnType Type, string Description)
{
    /// <summary>Whether a file may lack the column.</summary>
    public bool MayBeAbsent { get; private init; }

    /// <summary>Whether every cell must be filled in.</summary>
    public bool IsFilled { get; private init; }

    /// <summary>The fewest characters of a cell.</summary>
    public int? MinLength { get; private init; }

    /// <summary>The regular expression that a cell matches.</summary>
    public string? Pattern { get; private init; }

    /// <summary>The least number.</summary>
    public int? Minimum { get; private init; }

    /// <summary>The greatest number.</summary>
    public int? Maximum { get; private init; }

    /// <summary>The texts or whole numbers that there are; empty where any may stand.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    public static FeedColumn Text(string name, string description) => new(name, ColumnType.Text, description);

    public static FeedColumn Number(string name, string description) => new(name, ColumnType.Number, description);

    public static FeedColumn Whole(string name, string description) => new(name, ColumnType.WholeNumber, description);

    public static FeedColumn Day(string name, string description) => new(name, ColumnType.Day, description);

    public static FeedColumn YesNo(string name, string description) => new(name, ColumnType.YesNo, description);

    /// <summary>Columns that hold the same of different things.</summary>
    public static IEnumerable<FeedColumn> Counts(IEnumerable<string> names, string description) => names.Select(n => Whole(n, description));

    public FeedColumn OrAbsent() => this with { MayBeAbsent = true };

    public FeedColumn Filled() => this with { IsFilled = true };

    public FeedColumn NotEmpty() => this with { IsFilled = true, MinLength = 1 };

    public FeedColumn Like(string pattern) => this with { Pattern = pattern };

    public FeedColumn AtLeast(int minimum) => this with { Minimum = minimum };

    public FeedColumn AtMost(int maximum) => this with { Maximum = maximum };

    public FeedColumn OneOf(IEnumerable<string> values) => this with { Values = [.. values] };
}
