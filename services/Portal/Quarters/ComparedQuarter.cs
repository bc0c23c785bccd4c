using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Portal.Quarters;

/// <summary>The quarter that another is compared with.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Method">The method that it is scored by.</param>
public sealed record ComparedQuarter(Quarter Quarter, MethodDefinition Method);
