using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>
/// The decisions of one kind in a quarter. What somebody recorded by hand outranks what NHS England published about the same organisation, whichever file is
/// newer; among the former, and among the latter, the newest file of a slice wins as a whole.
/// </summary>
internal sealed class DecisionTable
{
    private readonly string kind;
    private readonly SliceTable<(OdsCode Code, Decision Decision, int Line)> published;
    private readonly SliceTable<(OdsCode Code, Decision Decision, int Line)> byHand;

    public DecisionTable(Quarter quarter, DecisionDefinition definition, IReadOnlyList<AcceptedFile> files, OrganisationFacts facts)
    {
        kind = definition.Kind;
        published = new SliceTable<(OdsCode Code, Decision Decision, int Line)>(quarter, kind, facts, r => (r.Code, r.Line));
        byHand = new SliceTable<(OdsCode Code, Decision Decision, int Line)>(quarter, kind, facts, r => (r.Code, r.Line));
        foreach (var file in files)
        {
            var rows = StatedRows.Decisions(file.Content, quarter, definition).ToList();
            published.Add(file, rows.Where(r => !r.Decision.IsByHand));
            byHand.Add(file, rows.Where(r => r.Decision.IsByHand));
        }
    }

    /// <summary>The decisions in force, one an organisation.</summary>
    public IEnumerable<(OdsCode Code, Decision Decision)> Decisions
    {
        get
        {
            var decided = byHand.Rows.Select(r => r.Row.Code).ToHashSet();
            return byHand.Rows.Concat(published.Rows.Where(r => !decided.Contains(r.Row.Code))).Select(r => (r.Row.Code, r.Row.Decision));
        }
    }

    /// <summary>The file that supplies each type: the one with what was published where there is one, and beside it the one with what was recorded by hand.</summary>
    public IEnumerable<KeyValuePair<Slice, AcceptedFile>> Suppliers
    {
        get
        {
            var types = published.Suppliers.Select(s => s.Key.Type).ToHashSet();
            return published.Suppliers.Concat(byHand.Suppliers
                .Select(s => types.Contains(s.Key.Type) ? KeyValuePair.Create(s.Key with { Feed = $"{kind}-by-hand" }, s.Value) : s)
                .Where(s => !published.Suppliers.Any(p => p.Key.Type == s.Key.Type && p.Value == s.Value)));
        }
    }

    public IEnumerable<OdsCode> SetAside => published.SetAside.Concat(byHand.SetAside);

    public IEnumerable<AcceptedFile> Waiting => published.Waiting.Concat(byHand.Waiting);

    public IEnumerable<FileFinding> Findings => published.Findings.Concat(byHand.Findings);
}
