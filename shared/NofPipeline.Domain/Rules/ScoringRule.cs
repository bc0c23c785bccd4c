namespace NofPipeline.Domain.Rules;

/// <summary>
/// A scoring family with its constants. C# knows only these families; which metric uses which, with what constants, is method data.
/// R is the competition rank of the unrounded value in the peer set, N the number of organisations in it.
/// </summary>
public abstract record ScoringRule;
