using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Values;

namespace NofPipeline.MethodData.Tests.Cases;

/// <summary>A worked case of a derived value.</summary>
/// <param name="Method">The method's id.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Measure">The measure that feeds it.</param>
/// <param name="Figures">One organisation's figures.</param>
/// <param name="Value">What must come out.</param>
public sealed record DerivationCase(
    string Method, MetricId Metric, Quarter Quarter, string Measure, IReadOnlyList<MonthlyFigure> Figures, decimal Value);
