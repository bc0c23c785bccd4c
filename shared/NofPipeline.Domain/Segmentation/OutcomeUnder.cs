namespace NofPipeline.Domain.Segmentation;

/// <summary>Where an organisation would stand under another method's cuts.</summary>
/// <param name="Method">The method's id.</param>
/// <param name="Outcome">Where it would stand.</param>
public sealed record OutcomeUnder(string Method, Outcome Outcome);
