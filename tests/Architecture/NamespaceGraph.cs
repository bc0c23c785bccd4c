namespace NofPipeline.Architecture.Tests;

/// <summary>Which namespace of a project uses which other of the same project, and where.</summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> threads = [];

    public NamespaceGraph(IReadOnlyList<SourceFile> files)
    {
        var namespaces = files.GroupBy(f => f.Namespace).ToDictionary(
            g => g.Key,
            g => (Types: g.SelectMany(f => f.Types).ToHashSet(), Extensions: g.SelectMany(f => f.Extensions).ToHashSet()));
        foreach (var file in files.Where(f => !f.IsImports))
        {
            var above = Above(file.Namespace).ToList();
            var hidden = namespaces[file.Namespace].Types.ToHashSet();
            foreach (var target in above.Concat(ImportedBy(file, files)).Where(n => IsOf(file.Project, n)).Distinct())
            {
                if (namespaces.TryGetValue(target, out var declared))
                {
                    Tie(file, target, declared.Types.Where(t => file.Mentioned.Contains(t) && !hidden.Contains(t)).Concat(declared.Extensions.Where(file.Called.Contains)));
                    hidden.UnionWith(above.Contains(target) ? declared.Types : []);
                }
                else if (target.LastIndexOf('.') is var dot and > 0 && namespaces.ContainsKey(target[..dot]))
                {
                    Tie(file, target[..dot], [target[(dot + 1)..]]);
                }
            }
        }
    }

    /// <summary>The namespaces that can be reached from themselves through another.</summary>
    public IReadOnlyList<string> Knotted() => [.. Targets().Keys.Where(n => Reached(n).Contains(n)).Order(StringComparer.Ordinal)];

    /// <summary>What ties a namespace into its knot.</summary>
    public string ThreadsOf(string knotted) => string.Join("; ", threads
        .Where(t => t.Key.From == knotted && Reached(t.Key.To).Contains(knotted))
        .Select(t => $"{t.Key.From} -> {t.Key.To} ({string.Join(", ", t.Value.Take(4))})"));

    private void Tie(SourceFile file, string target, IEnumerable<string> names)
    {
        foreach (var name in names.Where(_ => target != file.Namespace))
        {
            if (!threads.TryGetValue((file.Namespace, target), out var places))
            {
                threads[(file.Namespace, target)] = places = new SortedSet<string>(StringComparer.Ordinal);
            }

            places.Add($"{Path.GetFileName(file.Path)}: {name}");
        }
    }

    private Dictionary<string, IReadOnlyList<string>> Targets() =>
        threads.Keys.GroupBy(t => t.From).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(t => t.To)]);

    private HashSet<string> Reached(string start)
    {
        var targets = Targets();
        var reached = new HashSet<string>();
        var next = new Stack<string>([start]);
        while (next.TryPop(out var current))
        {
            foreach (var target in targets.GetValueOrDefault(current, []).Where(reached.Add))
            {
                next.Push(target);
            }
        }

        return reached;
    }

    private static IEnumerable<string> ImportedBy(SourceFile file, IReadOnlyList<SourceFile> files) => files
        .Where(f => f.IsImports && file.Path.EndsWith(".razor", StringComparison.Ordinal) && file.Path.StartsWith(Path.GetDirectoryName(f.Path)!.Replace('\\', '/') + "/", StringComparison.Ordinal))
        .SelectMany(f => f.Imports)
        .Concat(file.Imports);

    /// <summary>The namespaces around one, the nearest first.</summary>
    private static IEnumerable<string> Above(string name)
    {
        while (name.LastIndexOf('.') is var dot and > 0)
        {
            name = name[..dot];
            yield return name;
        }
    }

    private static bool IsOf(string project, string name) => name == project || name.StartsWith(project + ".", StringComparison.Ordinal);
}
