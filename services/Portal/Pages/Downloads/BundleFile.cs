namespace NofPipeline.Portal.Pages.Downloads;

/// <summary>A file of a publication, for people to choose.</summary>
/// <param name="Name">Its path below the bundle's folder.</param>
/// <param name="Title">What it is.</param>
/// <param name="Description">What a row of it is; may be empty.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record BundleFile(string Name, string Title, string Description, long Bytes, string Sha256);
