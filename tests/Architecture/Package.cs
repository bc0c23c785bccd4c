namespace NofPipeline.Architecture.Tests;

/// <summary>A reference to a package.</summary>
/// <param name="Id">The package.</param>
/// <param name="ForBuildOnly">Whether it only takes part in the build, as analysers do.</param>
internal sealed record Package(string Id, bool ForBuildOnly);
