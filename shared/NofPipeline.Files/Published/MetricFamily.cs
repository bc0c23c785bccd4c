namespace NofPipeline.Files.Published;

/// <summary>What a published row is, told from the first digit of its id. <c>Units</c> is wrong on many rows and tells nothing.</summary>
internal enum MetricFamily
{
    /// <summary><c>OF0xxx</c>: a metric's value.</summary>
    Value,

    /// <summary><c>OF1xxx</c> (2025/26), <c>OF2xxx</c> (2026/27): a metric's score.</summary>
    Score,

    /// <summary><c>OF4xxx</c> domain scores and segments, <c>OF5xxx</c> summary rows, and whatever else may come.</summary>
    Summary,
}
