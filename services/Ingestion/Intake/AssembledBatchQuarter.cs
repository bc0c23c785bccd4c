using NofPipeline.Domain.Calendar;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Intake;

/// <summary>What an assembled quarter says of files, and the quarter itself for whoever commits it.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Suppliers">The file that supplies each slice.</param>
/// <param name="SetAside">The numbers of the files with rows of organisations that nobody knows in the quarter.</param>
/// <param name="Findings">What is worth knowing of rows and files.</param>
/// <param name="Whole">The quarter; <c>null</c> where a batch has files for so many that their values are not kept.</param>
internal sealed record AssembledBatchQuarter(
    Quarter Quarter, IReadOnlyDictionary<Slice, AcceptedFile> Suppliers, IReadOnlySet<long> SetAside, IReadOnlyList<FileFinding> Findings, AssembledQuarter? Whole)
{
    public static AssembledBatchQuarter Of(AssembledQuarter quarter, bool isKept) =>
        new(quarter.Inputs.Quarter, quarter.Suppliers, quarter.SetAside, quarter.Findings, isKept ? quarter : null);
}
