namespace NofPipeline.Reading.MethodData;

/// <summary>How values in a unit are scored.</summary>
/// <param name="Unit">The unit's token.</param>
/// <param name="Peers">Whom the value is ranked among.</param>
/// <param name="Rule">The scoring family with its constants, in words.</param>
public sealed record UnitSheet(string Unit, string Peers, string Rule);
