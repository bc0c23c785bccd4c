using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Methods.Gates;

/// <summary>Organisations that had a good reason not to report a measure, so that nobody misses their figures.</summary>
/// <param name="Measure">The monthly measure.</param>
/// <param name="Organisations">Who did not report it.</param>
/// <param name="From">The first month without.</param>
/// <param name="To">The last month without.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record DeclaredAbsence(string Measure, IReadOnlyList<OdsCode> Organisations, Month From, Month To, string Reason);
