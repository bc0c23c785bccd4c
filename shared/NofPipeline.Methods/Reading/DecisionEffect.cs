namespace NofPipeline.Methods.Reading;

/// <summary>What a decision kind does; written in the data so that a kind with no effect by mistake is noticed.</summary>
internal enum DecisionEffect
{
    Override,
    FinalSegment,
    Shown,
}
