using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace NofPipeline.Infra.Tests;

/// <summary>A compose file with its anchors and merges resolved.</summary>
internal sealed class ComposeFile
{
    public const string Main = "docker-compose.yml";
    public const string Override = "docker-compose.override.yml";
    public const string Host = "infra/docker/docker-compose.host.yml";
    public const string Sqlite = "infra/docker/docker-compose.sqlite.yml";
    public const string ReplicaSet = "infra/mongo/docker-compose.replicaset.yml";

    private readonly Dictionary<object, object?> root;

    public ComposeFile(string file) => root = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<object, object?>>(new MergingParser(new Parser(new StringReader(RepositoryFiles.Read(file)))));

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Services => Map(root["services"])
        .ToDictionary(s => s.Key, s => Map(s.Value));

    public IEnumerable<string> Keys => root.Keys.Select(k => (string)k);

    public static IReadOnlyDictionary<string, object?> Map(object? node) =>
        ((Dictionary<object, object?>)node!).ToDictionary(e => (string)e.Key, e => e.Value);

    public static IReadOnlyList<string> List(object? node) => node is null ? [] : [.. ((List<object?>)node).Select(e => (string)e!)];
}
