using NofPipeline.Domain.Rules;
using NofPipeline.Methods;

namespace NofPipeline.Pipeline.Stages;

/// <summary>The text of the method files that go into a bundle.</summary>
internal static class MethodTexts
{
    /// <summary>By path below <c>shared/methods</c>; the worked cases are left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(MethodDefinition method) =>
        EmbeddedMethods.Files().First(f => f.Texts.Keys.First().StartsWith($"{method.Id}/", StringComparison.Ordinal)).Texts;
}
