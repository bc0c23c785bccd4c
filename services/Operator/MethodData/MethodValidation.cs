using NofPipeline.Domain.Findings;
using NofPipeline.Methods;
using NofPipeline.Methods.Cases;
using NofPipeline.Reading.MethodData;

namespace NofPipeline.Operator.MethodData;

/// <summary>What validating a folder of method data came to.</summary>
/// <param name="Methods">The methods that could be loaded.</param>
/// <param name="Cases">How many worked cases were run.</param>
/// <param name="Findings">What is wrong, by file and line.</param>
internal sealed record MethodValidation(IReadOnlyList<MethodSummary> Methods, int Cases, IReadOnlyList<Finding> Findings)
{
    private const string CaseFails = "case-fails";

    /// <summary>Loads every method of a folder, runs its worked cases, and reads the quality gates that stand beside the methods.</summary>
    public static MethodValidation Of(string path)
    {
        var (methods, findings, cases) = (new List<MethodSummary>(), new List<Finding>(), 0);
        foreach (var folder in MethodFolder.In(path))
        {
            var loaded = MethodLoader.Load(folder.Rules());
            findings.AddRange(loaded.Findings);
            var worked = folder.WorkedCases().Select(file => CaseLoader.Load(file.Key, file.Value)).ToList();
            findings.AddRange(worked.SelectMany(w => w.Findings));
            if (loaded.Method is { } method)
            {
                methods.Add(MethodSummary.Of(method));
                foreach (var worker in worked.SelectMany(w => w.Cases))
                {
                    cases++;
                    findings.AddRange(CaseCheck.Differences(worker, method).Select(difference => Fails(worker, difference)));
                }
            }
        }

        var gates = Path.Combine(path, EmbeddedMethods.GatesFile);
        if (File.Exists(gates))
        {
            findings.AddRange(GateLoader.Load(EmbeddedMethods.GatesFile, File.ReadAllText(gates)).Findings);
        }

        return new MethodValidation(methods, cases, findings);
    }

    private static Finding Fails(WorkedCase worked, string difference) => new Finding(CaseFails, FindingSeverity.Error, difference)
        .At(worked.File, worked.Line, worked.Name)
        .Hinting("Mend the rule, or the case: what it expects is worked out by hand from the formulas of docs/method.md.");
}
