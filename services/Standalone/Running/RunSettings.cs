namespace NofPipeline.Standalone.Running;

/// <summary>What the command line says.</summary>
/// <param name="Drop"><c>--drop</c>.</param>
/// <param name="Out"><c>--out</c>.</param>
/// <param name="Data"><c>--data</c>.</param>
/// <param name="Once"><c>--once</c>: stop when everything in the folder has reached its end state.</param>
/// <param name="Sample"><c>--sample</c>: copy the sample files to a fresh folder and work there.</param>
internal sealed record RunSettings(string? Drop, string? Out, string? Data, bool Once, bool Sample);
