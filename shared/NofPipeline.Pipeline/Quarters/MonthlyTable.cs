using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Files.Rows;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>
/// The monthly figures in force: for each measure and month the newest file that has rows of it supplies all of them. Figures of an
/// organisation that has closed count with those of its successor; other providers' are passed over.
/// </summary>
internal sealed class MonthlyTable
{
    private const int MostNamed = 10;

    private readonly OrganisationFacts facts;
    private readonly Dictionary<(string Measure, Month Month), AcceptedFile> suppliers = [];
    private readonly Dictionary<(string Measure, OdsCode Code), SortedDictionary<Month, MonthlyEntry>> entries = [];
    private readonly SortedDictionary<(long File, OdsCode Closed, OdsCode Successor), (AcceptedFile File, int Line)> succeeded = new();
    private readonly SortedDictionary<long, (AcceptedFile File, SortedSet<OdsCode> Codes)> others = [];

    public MonthlyTable(IReadOnlyList<AcceptedFile> files, OrganisationFacts facts)
    {
        this.facts = facts;
        foreach (var file in files)
        {
            foreach (var slice in file.Index.Months)
            {
                suppliers[(slice.Measure, slice.Month)] = file;
            }
        }

        foreach (var file in suppliers.Values.Distinct().OrderBy(f => f.Number))
        {
            foreach (var row in file.Content.MonthlyFigures.Where(r => suppliers[(r.Measure, r.Figure.Month)] == file))
            {
                Add(file, row);
            }
        }
    }

    /// <summary>The file that supplies each measure of each month.</summary>
    public IEnumerable<KeyValuePair<(string Measure, Month Month), AcceptedFile>> Suppliers => suppliers;

    /// <summary>Every organisation with figures of a measure, in order, each with its figures by month.</summary>
    public IEnumerable<(Organisation Organisation, IReadOnlyCollection<MonthlyEntry> Entries)> Of(string measure) =>
        entries
            .Where(e => e.Key.Measure == measure)
            .OrderBy(e => e.Key.Code)
            .Select(e => (facts.Find(e.Key.Code)!, (IReadOnlyCollection<MonthlyEntry>)e.Value.Values));

    /// <summary>What is worth knowing of organisations, per file.</summary>
    public IEnumerable<FileFinding> Findings => succeeded
        .Select(s => new FileFinding(s.Value.File, Succeeded(s.Value.File, s.Value.Line, s.Key.Closed, s.Key.Successor)))
        .Concat(others.Values.Select(o => new FileFinding(o.File, Others(o.File, o.Codes))));

    private void Add(AcceptedFile file, MonthlyFigureRow row)
    {
        if (Holder(row.Organisation) is not { } holder)
        {
            if (!others.TryGetValue(file.Number, out var known))
            {
                others[file.Number] = known = (file, []);
            }

            known.Codes.Add(row.Organisation);
            return;
        }

        if (holder != row.Organisation)
        {
            succeeded.TryAdd((file.Number, row.Organisation, holder), (file, row.Lines[0].Line));
        }

        if (!entries.TryGetValue((row.Measure, holder), out var ofMeasure))
        {
            entries[(row.Measure, holder)] = ofMeasure = [];
        }

        var sources = row.Lines.Select(l => new SourceLine(file.Sha256, file.FileName, l.Line, l.Raw)).ToList();
        ofMeasure[row.Figure.Month] = ofMeasure.TryGetValue(row.Figure.Month, out var own)
            ? new MonthlyEntry(Together(own.Figure, row.Figure), file, [.. own.Sources.Concat(sources).OrderBy(s => s.Line)])
            : new MonthlyEntry(row.Figure, file, sources);
    }

    /// <summary>The organisation that an organisation's figures belong to: itself, or where it has closed its successor; <c>null</c> where nobody knows it.</summary>
    private OdsCode? Holder(OdsCode code)
    {
        var passed = new HashSet<OdsCode>();
        for (OdsCode? next = code; next is { } candidate && passed.Add(candidate); next = facts.Registered(candidate)?.Successor)
        {
            if (facts.Find(candidate) is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    private static MonthlyFigure Together(MonthlyFigure one, MonthlyFigure other) => Deriver.CanCombine([one, other])
        ? new MonthlyFigure(one.Month, one.Numerator + other.Numerator, one.Denominator + other.Denominator, null)
        : one;

    private static Finding Succeeded(AcceptedFile file, int line, OdsCode closed, OdsCode successor) =>
        new Finding(IntakeCodes.OrganisationSucceeded, FindingSeverity.Information, $"{closed} has closed: its figures count with those of {successor}, its successor.")
            .At(file.FileName, line, raw: closed.Value)
            .Hinting("If that is wrong, correct the successor or the dates in the register and drop the register.");

    private static Finding Others(AcceptedFile file, SortedSet<OdsCode> codes) =>
        new Finding(
            IntakeCodes.ProvidersPassedOver,
            FindingSeverity.Information,
            $"{codes.Count} providers are not in the organisation register and are passed over: {string.Join(", ", codes.Take(MostNamed))}{(codes.Count > MostNamed ? ", ..." : string.Empty)}.")
            .At(file.FileName)
            .Hinting("Independent providers are in these files and in no league table. If one of them is a trust, add it to the register and drop the register.");
}
