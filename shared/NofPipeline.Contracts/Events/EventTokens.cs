using System.Text.Json;

namespace NofPipeline.Contracts.Events;

/// <summary>The texts by which members of the contract's enumerations travel: their names in lower case, words joined by hyphens.</summary>
public static class EventTokens
{
    /// <summary>The text of a member, such as <c>own-values</c>.</summary>
    public static string TextOf<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>The member with a text; <c>null</c> where this version knows none.</summary>
    public static TEnum? Find<TEnum>(string? text)
        where TEnum : struct, Enum
    {
        foreach (var member in Enum.GetValues<TEnum>())
        {
            if (TextOf(member) == text)
            {
                return member;
            }
        }

        return null;
    }
}
