using NofPipeline.Domain.Rules;
using NofPipeline.MethodData.Tests.Cases;
using NofPipeline.MethodData.Tests.Mutants;
using NofPipeline.Methods;
using NofPipeline.Methods.Cases;

namespace NofPipeline.MethodData.Tests;

public sealed class Worked_cases_pin_the_method(ITestOutputHelper output)
{
    [Theory]
    [InlineData("nof-2025-26")]
    [InlineData("nof-2026-27")]
    public void Any_small_change_of_a_rule_breaks_at_least_one_case(string id)
    {
        var method = MethodCatalogue.Embedded().Find(id)!;
        var mutants = MethodMutants.Of(method).ToList();

        var survivors = mutants.Where(mutant => !IsNoticed(mutant, method)).Select(mutant => mutant.Change).ToList();

        output.WriteLine($"{mutants.Count - survivors.Count} of {mutants.Count} changes of {id} are noticed.");
        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
    }

    private static bool IsNoticed(Mutant mutant, MethodDefinition method) => CaseFiles.OfMethod(method.Id)
        .OrderBy(c => c.About == mutant.About ? 0 : 1)
        .Any(c => CaseCheck.Differences(c, mutant.Method).Count > 0)
        || DerivationCases.All.Any(c => c.Method == method.Id && !DerivationCases.ComesOut(c, mutant.Method));
}
