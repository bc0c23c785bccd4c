namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The national part of an inputs snapshot.</summary>
internal sealed record InputsNationalDocument(CompletenessDocument Completeness);
