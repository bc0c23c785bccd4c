using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Csv;

/// <summary>What is wrong with the quoting or size of a record.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Message">In a sentence.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="Raw">The text concerned.</param>
internal sealed record CsvProblem(string Code, string Message, string Hint, string? Raw);
