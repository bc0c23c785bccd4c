using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>Whether everything that a file says is in force, so that to take it in again would change nothing.</summary>
internal static class FileInForce
{
    /// <param name="file">The file, with the bytes of one that was accepted.</param>
    /// <param name="accepted">The accepted files, oldest first.</param>
    /// <param name="methods">The methods.</param>
    public static bool Is(AcceptedFile file, IReadOnlyList<AcceptedFile> accepted, MethodCatalogue methods)
    {
        var inForce = InForce.Of(accepted);
        var slices = new SlicesInForce(accepted, methods);
        return inForce.Any(IsSame)
            && (!file.Index.IsRegister || IsSame(inForce.Last(f => f.Index.IsRegister)))
            && !file.Index.Undone.Any(sha256 => inForce.Any(f => f.Sha256 == sha256))
            && file.Index.Quarters.All(HoldsOf)
            && file.Index.Months.All(m => slices.OfMonth(m.Measure, m.Month) is { } content && IsSame(content.File));

        bool IsSame(AcceptedFile other) => other.Sha256 == file.Sha256;

        bool HoldsOf(QuarterIndex said) =>
            (!said.IsFinalisation || IsSame(inForce.Last(f => f.Index.In(said.Quarter)?.IsFinalisation == true)))
            && (methods.For(said.Quarter) is not { } method
                || FileSlices.OfQuarter(file, said.Quarter, method, new OrganisationFacts(said.Quarter, inForce))
                    .All(s => slices.OfQuarter(said.Quarter).GetValueOrDefault(s.Key) is { } content && IsSame(content.File)));
    }
}
