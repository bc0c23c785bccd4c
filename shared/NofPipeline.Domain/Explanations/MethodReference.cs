namespace NofPipeline.Domain.Explanations;

/// <summary>The method that a figure was made by.</summary>
/// <param name="Id">Such as <c>nof-2025-26</c>.</param>
/// <param name="Version">The version of its data.</param>
/// <param name="Digest">SHA-256 of its canonical content.</param>
/// <param name="Title">For people.</param>
public sealed record MethodReference(string Id, string Version, string Digest, string Title);
