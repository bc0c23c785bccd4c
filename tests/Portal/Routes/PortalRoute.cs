namespace NofPipeline.Portal.Tests.Routes;

/// <summary>A kind of address that the portal answers.</summary>
/// <param name="Pattern">As it is mapped; for what exists of every version of a quarter, as it is mapped without one.</param>
/// <param name="Answer">What it answers with.</param>
/// <param name="Example">An address of the kind, over the national sample.</param>
public sealed record PortalRoute(string Pattern, AnswerKind Answer, string Example);
