using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Methods;

namespace NofPipeline.Bench.History;

/// <summary>Ten framework years, each with the rules of 2025/26, and their 40 quarters, all of them over.</summary>
internal static class Years
{
    public const string Last = "nof-2025-26";

    private const int First = 2016;
    private const int Count = 10;
    private const int QuartersPerYear = 4;

    public static MethodCatalogue Methods { get; } = new(Enumerable.Range(First, Count).Select(year =>
        MethodCatalogue.Embedded().Find(Last)! with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"nof-{year}-{(year + 1) % 100:00}"),
            StartYear = year,
            QuarterRules = [],
        }));

    public static IReadOnlyList<Quarter> Quarters { get; } =
        [.. Enumerable.Range(First, Count).SelectMany(year => Enumerable.Range(1, QuartersPerYear).Select(number => Quarter.Of(year, number)))];
}
