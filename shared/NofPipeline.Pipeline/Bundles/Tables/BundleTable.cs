namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>A CSV file of a bundle with its description.</summary>
/// <param name="FileName">Carries quarter and, where there is one per type, the type.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Columns">In order.</param>
/// <param name="PrimaryKey">The columns that tell rows apart.</param>
/// <param name="Content">The bytes.</param>
public sealed record BundleTable(
    string FileName,
    string Title,
    string Description,
    IReadOnlyList<BundleColumn> Columns,
    IReadOnlyList<string> PrimaryKey,
    ReadOnlyMemory<byte> Content);
