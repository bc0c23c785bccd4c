namespace NofPipeline.Support;

/// <summary>Settings of the runtime for processes that tests start: they live for seconds, and most of what they do is to start.</summary>
public static class Short_lived
{
    /// <summary>Methods are not instrumented, and are compiled anew only after 512 calls: compiling is what such a process spends most on.</summary>
    public static IReadOnlyList<(string Key, string Value)> Settings { get; } = [("DOTNET_TieredPGO", "0"), ("DOTNET_TC_CallCountThreshold", "200")];
}
