using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>
/// The files that have a part in a quarter, told by what each speaks of: those that supply a slice or a month of a measure, or whose rows wait
/// for a register that knows them. The rows of all others, which newer files have replaced, need not be read.
/// </summary>
public sealed class FilesInForce
{
    private readonly Quarter quarter;
    private readonly List<AcceptedFile> files;
    private readonly HashSet<AcceptedFile> inForce = [];
    private readonly HashSet<long> setAside = [];

    /// <param name="quarter">The quarter.</param>
    /// <param name="method">The method that it is assembled under.</param>
    /// <param name="accepted">Files, oldest first; those that have no part in the quarter are passed over.</param>
    public FilesInForce(Quarter quarter, MethodDefinition method, IReadOnlyList<AcceptedFile> accepted)
    {
        this.quarter = quarter;
        files = [.. accepted.Where(f => f.Index.Concerns(quarter))];
        Facts = new OrganisationFacts(quarter, files);
        Register = files.LastOrDefault(f => f.Index.IsRegister);
        Add(Register);
        Add(files.LastOrDefault(f => f.Index.In(quarter)?.IsFinalisation == true));
        AddSlices(q => q.CodesOfValues(method, Facts, canCount: true), q => q.CodesOfValues(method, Facts, canCount: false));
        method.Decisions.ToList().ForEach(decision => AddSlices(q => q.CodesOf(decision).Except(q.CodesByHand(decision))));
        method.Decisions.ToList().ForEach(decision => AddSlices(q => q.CodesByHand(decision)));
        AddSlices(q => q.CodesOfPublished);
        AddSlices(q => q.CodesOfLeague);
        AddMonths();
    }

    /// <summary>What is known of organisations in the quarter.</summary>
    public OrganisationFacts Facts { get; }

    /// <summary>The register; <c>null</c> where there is none.</summary>
    public AcceptedFile? Register { get; }

    /// <summary>The files, oldest first.</summary>
    public IReadOnlyList<AcceptedFile> Files => [.. files.Where(inForce.Contains)];

    /// <summary>The numbers of the files with rows of organisations that nobody knows in the quarter, whether in force or not.</summary>
    public IReadOnlySet<long> SetAside => setAside;

    private void Add(AcceptedFile? file)
    {
        if (file is not null)
        {
            inForce.Add(file);
        }
    }

    /// <summary>The newest file of each organisation type; and of rows that are set aside, because nobody knows whose they are or that type does not have them, those that are newer.</summary>
    private void AddSlices(Func<QuarterIndex, IEnumerable<OdsCode>> codes, Func<QuarterIndex, IEnumerable<OdsCode>>? unfit = null)
    {
        var supplied = new HashSet<OrganisationType>();
        foreach (var file in Enumerable.Reverse(files))
        {
            if (file.Index.In(quarter) is not { } spoken)
            {
                continue;
            }

            var types = codes(spoken).Select(code => Facts.Find(code)?.Type).Distinct().ToList();
            var known = types.OfType<OrganisationType>().ToList();
            if (types.Contains(null))
            {
                setAside.Add(file.Number);
            }

            var told = unfit?.Invoke(spoken).Select(code => Facts.Find(code)!.Type) ?? [];
            if (known.Concat(told).Any(type => !supplied.Contains(type)) || (supplied.Count == 0 && types.Count > 0))
            {
                Add(file);
            }

            supplied.UnionWith(known);
        }
    }

    private void AddMonths()
    {
        var supplied = new HashSet<MeasureMonth>();
        foreach (var file in Enumerable.Reverse(files))
        {
            var before = supplied.Count;
            supplied.UnionWith(file.Index.Months);
            if (supplied.Count > before)
            {
                Add(file);
            }
        }
    }
}
