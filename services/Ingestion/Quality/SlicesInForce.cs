using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>The slices that files, oldest first, leave in force: of each the newest file that has rows for it and was not taken back.</summary>
internal sealed class SlicesInForce(IReadOnlyList<AcceptedFile> accepted, MethodCatalogue methods)
{
    private readonly IReadOnlyList<AcceptedFile> files = InForce.Of(accepted);
    private readonly AcceptedFile? register = InForce.Of(accepted).LastOrDefault(f => f.Index.IsRegister);
    private readonly Dictionary<Quarter, OrganisationFacts> registered = [];
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
        .LastOrDefault(f => f.Index.Months.Contains(new MeasureMonth(measure, month))) is { } file ? FileSlices.OfMonth(file, measure, month) : null;

    /// <summary>Whether the register says that an organisation had closed before the last day of a quarter.</summary>
    public bool HasClosed(OdsCode code, Quarter quarter)
    {
        if (!registered.TryGetValue(quarter, out var facts))
        {
            registered[quarter] = facts = new OrganisationFacts(quarter, register is null ? [] : [register]);
        }

        return facts.Registered(code) is { ValidTo: { } last } && last < quarter.LastDay;
    }

    private Dictionary<Slice, SliceContent> SlicesOf(Quarter quarter, MethodDefinition method)
    {
        var inForce = new FilesInForce(quarter, method, files);
        var slices = new Dictionary<Slice, SliceContent>();
        foreach (var file in inForce.Files.Where(f => f.Index.SpeaksOf(quarter)).Reverse())
        {
            foreach (var slice in FileSlices.OfQuarter(file, quarter, method, inForce.Facts).Where(s => !slices.ContainsKey(s.Key)))
            {
                slices[slice.Key] = SliceContent.Of(file, slice);
            }
        }

        return slices;
    }
}
