using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods.Reading;

/// <summary>Comparison in a metric's better direction.</summary>
internal static class Polarities
{
    public static bool IsBetter(this Polarity polarity, decimal left, decimal right) =>
        polarity == Polarity.HigherIsBetter ? left > right : left < right;
}
