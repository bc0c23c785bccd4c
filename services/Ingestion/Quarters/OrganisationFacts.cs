using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Rows;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>
/// What is known of organisations on the last day of a quarter. The register outranks what a published row states beside a figure,
/// because an operator keeps the register.
/// </summary>
internal sealed class OrganisationFacts
{
    private readonly Dictionary<OdsCode, RegisteredOrganisation> valid = [];
    private readonly Dictionary<OdsCode, RegisteredOrganisation> known = [];
    private readonly Dictionary<OdsCode, Organisation> stated = [];

    public OrganisationFacts(Quarter quarter, IReadOnlyList<FeedFile> files)
    {
        var register = files.LastOrDefault(f => f.Organisations.Count > 0);
        foreach (var row in register?.Organisations.Select(o => o.Registered) ?? [])
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

        foreach (var (code, organisation) in files.SelectMany(f => StatedIn(f, quarter)))
        {
            stated[code] = organisation;
        }
    }

    /// <summary>The facts, or <c>null</c> where neither the register nor any file knows the organisation in the quarter.</summary>
    public Organisation? Find(OdsCode code) =>
        valid.TryGetValue(code, out var registered) ? registered.Organisation : stated.GetValueOrDefault(code);

    /// <summary>The last line of the register about a code, whatever its dates.</summary>
    public RegisteredOrganisation? Registered(OdsCode code) => known.GetValueOrDefault(code);

    private static IEnumerable<(OdsCode Code, Organisation Organisation)> StatedIn(FeedFile file, Quarter quarter) =>
        file.Values.Where(v => v.Quarter == quarter).Select(v => v.Stated)
            .Concat(file.PublishedResults.Where(r => r.Quarter == quarter).Select(r => r.Stated))
            .Concat(file.LeagueRows.Where(r => r.Quarter == quarter).Select(r => (Organisation?)r.Stated))
            .OfType<Organisation>()
            .Select(o => (o.Code, o));
}
