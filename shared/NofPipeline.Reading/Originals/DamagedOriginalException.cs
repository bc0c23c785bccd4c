namespace NofPipeline.Reading.Originals;

/// <summary>The bytes that are kept under a hash are not those that were taken in. The message says how to mend it.</summary>
public sealed class DamagedOriginalException(string message) : IOException(message);
