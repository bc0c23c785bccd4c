namespace NofPipeline.Methods.Provenance;

/// <summary>How sure a rule of the method data is.</summary>
public enum Evidence
{
    /// <summary>The rule reproduces every published figure and has no constant that the figures leave open.</summary>
    Verified,

    /// <summary>The figures bound the constants to an interval; the number inside it is chosen.</summary>
    Interval,

    /// <summary>The rule, or the meaning of a published score, is inferred.</summary>
    Inferred,
}
