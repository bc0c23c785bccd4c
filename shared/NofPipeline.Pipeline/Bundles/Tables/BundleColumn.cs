namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>A column as the data package describes it.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Type">Frictionless field type: <c>string</c>, <c>number</c>, <c>integer</c> or <c>boolean</c>.</param>
/// <param name="Description">What it holds, with unit and range.</param>
public sealed record BundleColumn(string Name, string Type, string Description);
