namespace NofPipeline.Domain.Organisations;

/// <summary>What is known of an organisation in one quarter.</summary>
/// <param name="Code">Its ODS code.</param>
/// <param name="Name">Its name as published.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subtype">NHS England's finer class, such as <c>Acute - Teaching</c>; empty where none is stated.</param>
/// <param name="Region">The NHS England region; empty where none is stated.</param>
public sealed record Organisation(OdsCode Code, string Name, OrganisationType Type, string Subtype, string Region);
