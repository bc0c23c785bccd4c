using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>Sorts the rows of one feed into slices, the newest file of a slice winning as a whole, and sets aside rows of organisations that nobody knows.</summary>
/// <typeparam name="TRow">The feed's row.</typeparam>
internal sealed class SliceTable<TRow>(Quarter quarter, string feed, OrganisationFacts facts, Func<TRow, (OdsCode Code, int Line)> place)
{
    private readonly Dictionary<OrganisationType, (AcceptedFile File, List<TRow> Rows)> slices = [];
    private readonly List<(AcceptedFile File, OdsCode Code, int Line)> unplaced = [];

    /// <summary>Takes the rows of a file; files come oldest first.</summary>
    public void Add(AcceptedFile file, IEnumerable<TRow> rows)
    {
        var byType = new Dictionary<OrganisationType, List<TRow>>();
        foreach (var row in rows)
        {
            var (code, line) = place(row);
            if (facts.Find(code) is not { } organisation)
            {
                unplaced.Add((file, code, line));
            }
            else if (byType.TryGetValue(organisation.Type, out var ofType))
            {
                ofType.Add(row);
            }
            else
            {
                byType[organisation.Type] = [row];
            }
        }

        foreach (var (type, ofType) in byType)
        {
            slices[type] = (file, ofType);
        }
    }

    /// <summary>The rows in force.</summary>
    public IEnumerable<(AcceptedFile File, TRow Row)> Rows =>
        slices.Values.SelectMany(s => s.Rows.Select(row => (s.File, row)));

    /// <summary>The file in force for a type, if it has such a row; <c>null</c> otherwise.</summary>
    public AcceptedFile? Of(OrganisationType type, Func<TRow, bool> row) =>
        slices.TryGetValue(type, out var slice) && slice.Rows.Any(row) ? slice.File : null;

    public IEnumerable<KeyValuePair<Slice, AcceptedFile>> Suppliers =>
        slices.Select(s => KeyValuePair.Create(new Slice(feed, s.Key, null), s.Value.File));

    /// <summary>The codes whose rows are set aside, of files that are still in force or newer than every file that is.</summary>
    public IEnumerable<OdsCode> SetAside => UnplacedInForce.Select(u => u.Code).Distinct().Order();

    /// <summary>The files of these rows.</summary>
    public IEnumerable<AcceptedFile> Waiting => UnplacedInForce.Select(u => u.File).Distinct();

    public IEnumerable<FileFinding> Findings => UnplacedInForce
        .GroupBy(u => (u.File, u.Code))
        .Select(g => new FileFinding(g.Key.File, Describe(g.Key.File, g.Key.Code, g.Min(u => u.Line), g.Count())));

    private IEnumerable<(AcceptedFile File, OdsCode Code, int Line)> UnplacedInForce
    {
        get
        {
            var inForce = slices.Values.Select(s => s.File.Number).ToHashSet();
            var newest = inForce.DefaultIfEmpty(0).Max();
            return unplaced.Where(u => inForce.Contains(u.File.Number) || u.File.Number > newest);
        }
    }

    private Finding Describe(AcceptedFile file, OdsCode code, int line, int rows)
    {
        var count = rows == 1 ? "1 row is" : $"{rows} rows are";
        var registered = facts.Registered(code);
        return registered is null
            ? new Finding(IntakeCodes.OrganisationUnknown, FindingSeverity.Warning, $"{code} is not in the organisation register: its {count} set aside in {quarter.Display}.")
                .At(file.FileName, line, "org_code", code.Value)
                .Hinting("Correct the code, or add the organisation to the register and drop the register; the row is then used without dropping this file again.")
            : new Finding(IntakeCodes.OrganisationNotValid, FindingSeverity.Warning, $"{code} was not open on {quarter.LastDay:yyyy-MM-dd}: its {count} set aside in {quarter.Display}.")
                .At(file.FileName, line, "org_code", code.Value)
                .Hinting(registered.Successor is { } successor
                    ? $"The register names {successor} as its successor: use that code, or correct the dates in the register."
                    : "Correct the code, or the dates in the register.");
    }
}
