namespace NofPipeline.Methods.Reading;

/// <summary>The shape of the domain types' parsers.</summary>
internal delegate bool TryParse<T>(string? text, out T value);
