namespace NofPipeline.Operator.MethodData;

/// <summary>What differs between two methods.</summary>
/// <param name="Of">A metric's or composite's id; <c>null</c> for the method as a whole.</param>
/// <param name="Name">Its name; <c>null</c> likewise.</param>
/// <param name="Change"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Aspect">What of it, such as <c>rule of %</c>; <c>null</c> where all of it was added or removed.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
internal sealed record MethodChange(string? Of, string? Name, string Change, string? Aspect, string? Before, string? After);
