using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Values;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>The monthly figures that a value was derived from.</summary>
public sealed record DerivedFromDocument
{
    /// <summary>The measure, such as <c>ae-four-hours</c>.</summary>
    public required string Measure { get; init; }

    /// <summary><c>latest-month</c>, <c>quarter</c>, <c>year-to-date</c> or <c>rolling-year</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>The months that went in, such as <c>2026-04</c>.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The months that the basis needs and that were not in.</summary>
    public required IReadOnlyList<string> MissingMonths { get; init; }

    internal static DerivedFromDocument? Of(DerivedFrom? from) => from is null ? null : new DerivedFromDocument
    {
        Measure = from.Measure,
        Basis = from.Basis.Token(),
        Months = [.. from.Months.Select(m => m.ToString())],
        MissingMonths = [.. from.Missing.Select(m => m.ToString())],
    };
}
