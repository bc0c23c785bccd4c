using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Reading;

/// <summary>A value and where it stands.</summary>
internal readonly record struct Located<T>(T Value, Place Place);
