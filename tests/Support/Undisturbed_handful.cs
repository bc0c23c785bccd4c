namespace NofPipeline.Support;

/// <summary>A handful of trusts, undisturbed.</summary>
public sealed class Undisturbed_handful() : Undisturbed(Nation.Handful);
