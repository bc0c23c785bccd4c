using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Quarters;

/// <summary>A quarter as a page shows it.</summary>
/// <param name="Header">The publication, or the segments of a quarter that is not published yet.</param>
/// <param name="File">Its figures.</param>
/// <param name="Latest">The current version of the same series.</param>
/// <param name="Quarters">Every quarter that there is, newest first.</param>
public sealed record QuarterView(SnapshotHeader Header, QuarterFile File, int Latest, IReadOnlyList<Quarter> Quarters)
{
    public Quarter Quarter => Header.Series.Quarter;

    public MethodDefinition Method => Current.Method;

    public SegmentedQuarter Current => File.Current;

    public ComparedQuarter? Previous => File.Previous;

    /// <summary>Whether it is published: everything that the method expects was in.</summary>
    public bool IsPublished => Header.Series.Stage == SnapshotStage.Publication;

    /// <summary>Whether a newer version has been published.</summary>
    public bool IsSuperseded => Header.Version < Latest;

    /// <summary>Where its pages are: those of this version where a newer one is current.</summary>
    public string Path => IsSuperseded
        ? string.Create(CultureInfo.InvariantCulture, $"/quarters/{Quarter}/v{Header.Version}")
        : $"/quarters/{Quarter}";

    /// <summary>The types that are segmented in it, in the order of <see cref="OrganisationTypes.All"/>.</summary>
    public IEnumerable<OrganisationType> Types => OrganisationTypes.All.Where(t => Current.Segments.Organisations.Any(o => o.Organisation.Type == t));

    /// <summary>Everything that its pages depend on: equal states give equal pages.</summary>
    public string State => string.Create(CultureInfo.InvariantCulture, $"{Header.Id} {Header.Version} {Latest} {string.Join(' ', Quarters)}");

    /// <summary>The page of an organisation.</summary>
    public string TrustPath(OdsCode code) => $"{Path}/trusts/{code}";

    /// <summary>The league table of a type.</summary>
    public string LeaguePath(OrganisationType type) => $"{Path}/league-tables/{type.Token()}";
}
