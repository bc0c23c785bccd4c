using NofPipeline.Domain.Measures;

namespace NofPipeline.Files.Rows;

/// <summary>A line that a monthly figure is made of.</summary>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
/// <param name="Raw">The texts of the cells that went in, exactly as they stand in the file, separated by commas.</param>
/// <param name="Figure">What the line adds to the figure; where there is one line, the figure itself.</param>
public sealed record FigureLine(int Line, string Raw, MonthlyFigure Figure);
