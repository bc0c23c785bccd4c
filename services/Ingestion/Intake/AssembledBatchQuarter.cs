using NofPipeline.Domain.Calendar;
using NofPipeline.Ingestion.Quarters;

namespace NofPipeline.Ingestion.Intake;

/// <summary>What an assembled quarter says of files. Its values are not kept: a batch may have files for many quarters.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Suppliers">The file that supplies each slice.</param>
/// <param name="SetAside">The numbers of the files with rows of organisations that nobody knows in the quarter.</param>
/// <param name="Findings">What is worth knowing of rows and files.</param>
internal sealed record AssembledBatchQuarter(
    Quarter Quarter, IReadOnlyDictionary<Slice, AcceptedFile> Suppliers, IReadOnlySet<long> SetAside, IReadOnlyList<FileFinding> Findings)
{
    public static AssembledBatchQuarter Of(AssembledQuarter quarter) => new(quarter.Inputs.Quarter, quarter.Suppliers, quarter.SetAside, quarter.Findings);
}
