namespace NofPipeline.Portal.Api;

/// <summary>States that an address has a CSV file beside its JSON.</summary>
internal sealed class CsvAnswer;
