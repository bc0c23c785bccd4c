namespace NofPipeline.Methods.Gates;

/// <summary>What follows where a quality gate is tripped.</summary>
public enum GateAction
{
    /// <summary>A warning; the file is used.</summary>
    Warn,

    /// <summary>An error; the file is rejected.</summary>
    Block,
}
