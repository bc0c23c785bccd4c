namespace NofPipeline.Domain.Tokens;

/// <summary>
/// The token of a member of an enumeration: what files, addresses, events and stores call it. It is a contract, and so it stands beside the member and
/// does not follow from its name, which may change.
/// </summary>
/// <param name="token">Lower case, words joined by hyphens, such as <c>own-values</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TokenAttribute(string token) : Attribute
{
    public string Token { get; } = token;
}
