namespace NofPipeline.Methods.Reading;

/// <summary>What one part of the method data may call another by.</summary>
internal enum ReferenceKind
{
    Domain,
    SubDomain,
    Metric,
    Decision,
    PriorityArea,
}
