using NofPipeline.Domain.Organisations;

namespace NofPipeline.Files.Rows;

/// <summary>A line of the organisation register as a file states it.</summary>
/// <param name="Registered">The facts and the period in which they hold.</param>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
public sealed record OrganisationRow(RegisteredOrganisation Registered, int Line);
