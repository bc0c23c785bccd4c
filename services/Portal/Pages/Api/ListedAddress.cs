namespace NofPipeline.Portal.Pages.Api;

/// <summary>An address for programs, for people to read.</summary>
/// <param name="Path">With its places in braces.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Description">More of that.</param>
/// <param name="Query">The parameters that it takes.</param>
public sealed record ListedAddress(string Path, string Summary, string Description, IReadOnlyList<string> Query);
