using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods;

/// <summary>The methods that a program knows.</summary>
public sealed class MethodCatalogue
{
    private static readonly Lazy<MethodCatalogue> Shipped = new(LoadEmbedded);

    /// <exception cref="ArgumentException">Two methods have the same id or cover the same year.</exception>
    public MethodCatalogue(IEnumerable<MethodDefinition> methods)
    {
        All = [.. methods.OrderBy(method => method.StartYear)];
        if (All.DistinctBy(method => method.Id).Count() != All.Count || All.DistinctBy(method => method.StartYear).Count() != All.Count)
        {
            throw new ArgumentException("Two methods have the same id or cover the same year.", nameof(methods));
        }
    }

    /// <summary>By framework year.</summary>
    public IReadOnlyList<MethodDefinition> All { get; }

    /// <summary>The methods that are built in, so that a published program needs no path to method data.</summary>
    public static MethodCatalogue Embedded() => Shipped.Value;

    /// <summary>The method that scores <paramref name="quarter"/> in the live lane.</summary>
    public MethodDefinition? For(Quarter quarter) => All.FirstOrDefault(method => method.Covers(quarter));

    public MethodDefinition? Find(string id) => All.FirstOrDefault(method => string.Equals(method.Id, id, StringComparison.Ordinal));

    /// <summary>
    /// The framework year to compare <paramref name="method"/> with: the one before, or for the first the one after. So a later year that is added
    /// changes nothing for those that are there.
    /// </summary>
    public MethodDefinition? BesideOf(MethodDefinition method) =>
        All.LastOrDefault(m => m.StartYear < method.StartYear) ?? All.FirstOrDefault(m => m.StartYear > method.StartYear);

    private static MethodCatalogue LoadEmbedded() => new(EmbeddedMethods.Files().Select(files =>
    {
        var result = MethodLoader.Load(files);
        return result.Method ?? throw new InvalidOperationException($"The built-in method data has errors: {string.Join(' ', result.Findings)}");
    }));
}
