using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Comparability;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>A metric of an organisation in one quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Score">Value, unit, score and rank; <c>null</c> where the quarter has no value.</param>
/// <param name="Period">The reporting period as stated; empty where none is.</param>
/// <param name="Measurand">What the value measures; <c>null</c> where the quarter has no value.</param>
public sealed record MetricPoint(Quarter Quarter, MetricScore? Score, string Period, Measurand? Measurand);
