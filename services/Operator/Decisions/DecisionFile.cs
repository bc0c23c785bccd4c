using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;
using NofPipeline.Files.Tidy;

namespace NofPipeline.Operator.Decisions;

/// <summary>A file with one new decision. A file replaces a slice as a whole, so what else of the kind is decided in the slice is repeated in it.</summary>
internal static class DecisionFile
{
    /// <summary>The bytes of the file.</summary>
    /// <param name="inputs">The quarter as it stands.</param>
    /// <param name="organisation">Whom the decision is about.</param>
    /// <param name="decision">What is decided.</param>
    public static byte[] Of(QuarterInputs inputs, Organisation organisation, Decision decision) => DecisionsWriter.Write(
        inputs.Organisations
            .Where(o => o.Organisation.Type == organisation.Type && o.Organisation.Code != organisation.Code)
            .SelectMany(o => o.Decisions.Where(d => d.Kind == decision.Kind).Select(d => Row(inputs, o.Organisation.Code, d)))
            .Append(Row(inputs, organisation.Code, decision)));

    /// <summary>What is wrong with a decision under a method; <c>null</c> where nothing is.</summary>
    public static string? Problem(MethodDefinition method, string kind, string value) =>
        method.Decisions.FirstOrDefault(d => d.Kind == kind) is not { } definition
            ? $"{method.Title} knows no decision '{kind}'. Known: {string.Join(", ", method.Decisions.Select(d => d.Kind))}."
            : definition.Values.Contains(value) ? null
            : $"'{value}' is no value of {kind}. Allowed: {string.Join(", ", definition.Values)}.";

    private static DecisionRow Row(QuarterInputs inputs, OdsCode code, Decision decision) => new(inputs.Quarter, code, decision, 0, decision.Value);
}
