namespace NofPipeline.Pipeline.Bundles;

/// <summary>A file of a bundle's folder that is not as committed.</summary>
/// <param name="Path">Below the bundle's folder, with <c>/</c>.</param>
/// <param name="Expected">The SHA-256 of the committed file; <c>null</c> where the bundle has no such file.</param>
/// <param name="Found">The SHA-256 of what is there; <c>null</c> where nothing is.</param>
public sealed record BundleDifference(string Path, string? Expected, string? Found);
