using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Quarters;
using NofPipeline.Methods;

namespace NofPipeline.Ingestion.Quality;

/// <summary>The slices that files, oldest first, leave in force: of each the newest file that has rows for it.</summary>
internal sealed class SlicesInForce(IReadOnlyList<FeedFile> files, MethodCatalogue methods)
{
    private readonly Dictionary<Quarter, OrganisationFacts> facts = [];
    private readonly Dictionary<Quarter, IReadOnlyDictionary<Slice, SliceContent>> ofQuarters = [];

    /// <summary>The slices of stated values, of decisions and of published results.</summary>
    public IReadOnlyDictionary<Slice, SliceContent> OfQuarter(Quarter quarter)
    {
        if (!ofQuarters.TryGetValue(quarter, out var slices))
        {
            ofQuarters[quarter] = slices = methods.For(quarter) is { } method ? SlicesOf(quarter, method) : new Dictionary<Slice, SliceContent>();
        }

        return slices;
    }

    /// <summary>The figures of a measure in a month; <c>null</c> where no file has any.</summary>
    public SliceContent? OfMonth(string measure, Month month) => files
        .Reverse()
        .Select(f => FileSlices.OfMonth(f, measure, month))
        .FirstOrDefault(s => s is not null);

    /// <summary>Whether the register says that an organisation had closed before the last day of a quarter.</summary>
    public bool HasClosed(OdsCode code, Quarter quarter) =>
        FactsOf(quarter).Registered(code) is { ValidTo: { } last } && last < quarter.LastDay;

    private OrganisationFacts FactsOf(Quarter quarter)
    {
        if (!facts.TryGetValue(quarter, out var known))
        {
            facts[quarter] = known = new OrganisationFacts(quarter, [.. files.Where(f => f.Organisations.Count > 0 || FileIndex.Of(f).SpeaksOf(quarter))]);
        }

        return known;
    }

    private Dictionary<Slice, SliceContent> SlicesOf(Quarter quarter, MethodDefinition method)
    {
        var slices = new Dictionary<Slice, SliceContent>();
        foreach (var file in files.Where(f => FileIndex.Of(f).SpeaksOf(quarter)).Reverse())
        {
            foreach (var slice in FileSlices.OfQuarter(file, quarter, method, FactsOf(quarter)).Where(s => !slices.ContainsKey(s.Key)))
            {
                slices[slice.Key] = SliceContent.Of(file, slice);
            }
        }

        return slices;
    }
}
