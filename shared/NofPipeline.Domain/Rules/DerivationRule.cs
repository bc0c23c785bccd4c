using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>How a metric's value of a quarter is derived from a monthly measure, where no value of the quarter is given.</summary>
/// <param name="Measure">The measure's id, such as <c>ae-four-hours</c>.</param>
/// <param name="Basis">Which months make the quarter's figure.</param>
/// <param name="Unit">The unit of the derived value; one of the metric's.</param>
/// <param name="MultiplyBy">What numerator over denominator is multiplied by: 100 for a percentage, 1 for a mean or a count.</param>
/// <param name="Source">Why this basis.</param>
public sealed record DerivationRule(string Measure, Basis Basis, string Unit, decimal MultiplyBy, string Source);
