namespace NofPipeline.Support;

/// <summary>The whole nation, undisturbed.</summary>
public sealed class Undisturbed_nation() : Undisturbed(Nation.Whole);
