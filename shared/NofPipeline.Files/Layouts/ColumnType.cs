namespace NofPipeline.Files.Layouts;

/// <summary>What the cells of a column hold, by the types of a table schema.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number with or without decimals.</summary>
    Number,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A day, <c>2026-03-31</c>.</summary>
    Day,

    /// <summary><c>Yes</c> or <c>No</c>.</summary>
    YesNo,
}
