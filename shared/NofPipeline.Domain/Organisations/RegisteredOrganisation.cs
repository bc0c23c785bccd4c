namespace NofPipeline.Domain.Organisations;

/// <summary>
/// A line of the organisation register. An organisation whose type, subtype, region or name changed has one line for each period.
/// </summary>
/// <param name="Organisation">The facts that hold in the period.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day; <c>null</c> while the organisation is open.</param>
/// <param name="Successor">The organisation that took over when this one closed.</param>
public sealed record RegisteredOrganisation(Organisation Organisation, DateOnly ValidFrom, DateOnly? ValidTo, OdsCode? Successor)
{
    /// <summary>Whether the line holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
