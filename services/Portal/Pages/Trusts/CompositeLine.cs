using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>A composite of an organisation as its page shows it.</summary>
/// <param name="Composite">How it is made.</param>
/// <param name="Score">Its score and the components that the organisation has.</param>
public sealed record CompositeLine(CompositeDefinition Composite, CompositeScore Score);
