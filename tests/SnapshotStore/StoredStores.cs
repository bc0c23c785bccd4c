using NofPipeline.Support;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>The stores of earlier builds in the folder <c>Stored</c>.</summary>
public static class StoredStores
{
    /// <summary>Of the figures of a few trusts, with everything that the pipeline leaves.</summary>
    public const string Trusts = "v1/trusts";

    /// <summary>In which every member of every document occurs.</summary>
    public const string EveryMember = "v1/every-member";

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Folder, "tests", "SnapshotStore", "Stored");

    /// <summary>The statements that make the store as the earlier build left it.</summary>
    public static string Script(string store) => File.ReadAllText(Path.Combine(Folder, $"{store}.sql"));

    /// <summary>The lines of the event file that the earlier build has written.</summary>
    public static IReadOnlyList<string> Events(string store) => File.ReadAllLines(Path.Combine(Folder, $"{store}-events.jsonl"));
}
