namespace NofPipeline.Domain.Rules;

/// <summary>Which way a metric is better.</summary>
public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,
}
