namespace NofPipeline.Portal.Tests.Lists;

/// <summary>A text in the order of its characters, whatever the culture.</summary>
internal readonly record struct OrdinalText(string Value) : IComparable<OrdinalText>
{
    public int CompareTo(OrdinalText other) => string.CompareOrdinal(Value, other.Value);
}
