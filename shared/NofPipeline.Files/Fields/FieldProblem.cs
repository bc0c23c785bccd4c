using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>What is wrong with the text of a field.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Message">In a sentence.</param>
/// <param name="Hint">How to mend it.</param>
internal sealed record FieldProblem(string Code, string Message, string Hint);
