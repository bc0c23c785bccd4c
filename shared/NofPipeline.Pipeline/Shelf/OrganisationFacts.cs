using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>
/// What is known of organisations on the last day of a quarter. The register outranks what a published row states beside a figure,
/// because an operator keeps the register.
/// </summary>
public sealed class OrganisationFacts
{
    private readonly Dictionary<OdsCode, RegisteredOrganisation> valid = [];
    private readonly Dictionary<OdsCode, RegisteredOrganisation> known = [];
    private readonly Dictionary<OdsCode, Organisation> stated = [];

    /// <summary>Finds what is known.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="files">Files, oldest first. Of those that only state facts beside figures no more are read than tell something that newer ones do not.</param>
    public OrganisationFacts(Quarter quarter, IReadOnlyList<AcceptedFile> files)
    {
        foreach (var row in files.LastOrDefault(f => f.Index.IsRegister)?.Content.Organisations.Select(o => o.Registered) ?? [])
        {
            var code = row.Organisation.Code;
            if (row.HoldsOn(quarter.LastDay))
            {
                valid[code] = row;
            }

            if (!known.TryGetValue(code, out var other) || other.ValidFrom < row.ValidFrom)
            {
                known[code] = row;
            }
        }

        foreach (var file in files.Reverse().Where(f => f.Index.In(quarter)?.CodesOfFacts.Any(code => Find(code) is null) == true))
        {
            foreach (var (code, organisation) in StatedIn(file.Content, quarter).Reverse())
            {
                stated.TryAdd(code, organisation);
            }
        }
    }

    /// <summary>The facts, or <c>null</c> where neither the register nor any file knows the organisation in the quarter.</summary>
    public Organisation? Find(OdsCode code) =>
        valid.TryGetValue(code, out var registered) ? registered.Organisation : stated.GetValueOrDefault(code);

    /// <summary>Whether a value of the metric can count for the organisation: the method has it for the organisation's type, or nobody knows the type.</summary>
    public bool CanHave(OdsCode code, MetricDefinition metric, MethodDefinition method) => Find(code) is not { } organisation || method.IsFor(metric, organisation.Type);

    /// <summary>The last line of the register about a code, whatever its dates.</summary>
    public RegisteredOrganisation? Registered(OdsCode code) => known.GetValueOrDefault(code);

    /// <summary>What a file states of organisations beside its figures of a quarter; where it contradicts itself, the last counts.</summary>
    public static IEnumerable<(OdsCode Code, Organisation Organisation)> StatedIn(FeedFile file, Quarter quarter) =>
        file.Values.Where(v => v.Quarter == quarter).Select(v => v.Stated)
            .Concat(file.PublishedResults.Where(r => r.Quarter == quarter).Select(r => r.Stated))
            .Concat(file.LeagueRows.Where(r => r.Quarter == quarter).Select(r => (Organisation?)r.Stated))
            .OfType<Organisation>()
            .Select(o => (o.Code, o));
}
