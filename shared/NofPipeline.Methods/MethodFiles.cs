namespace NofPipeline.Methods;

/// <summary>The text of one method's files: <c>method.yaml</c> and any number of metrics files, in any order.</summary>
/// <param name="Texts">Text by path below <c>shared/methods</c>, such as <c>nof-2025-26/metrics/access.yaml</c>.</param>
public sealed record MethodFiles(IReadOnlyDictionary<string, string> Texts);
