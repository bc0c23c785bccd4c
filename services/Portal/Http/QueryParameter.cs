namespace NofPipeline.Portal.Http;

/// <summary>A parameter that an address for programs takes in its query, as it is checked and described.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, and what it is where it is not given.</param>
/// <param name="IsNumber">Whether it is a whole number.</param>
internal sealed record QueryParameter(string Name, string Description, bool IsNumber = false)
{
    /// <summary>The values that it may have; empty where they cannot be listed.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }
}
