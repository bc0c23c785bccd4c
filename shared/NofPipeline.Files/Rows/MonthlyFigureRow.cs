using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Files.Rows;

/// <summary>One organisation's figure of a measure in one month, as a file states it or as its rows add up to it.</summary>
/// <param name="Organisation">Whose figure it is.</param>
/// <param name="Measure">The measure's id, such as <c>ae-four-hours</c>.</param>
/// <param name="Figure">The month and the figure.</param>
/// <param name="Lines">The lines that it is made of, in the order of the file; at least one.</param>
public sealed record MonthlyFigureRow(OdsCode Organisation, string Measure, MonthlyFigure Figure, IReadOnlyList<FigureLine> Lines);
