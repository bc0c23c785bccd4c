using NofPipeline.Domain.Findings;
using NofPipeline.Files;
using NofPipeline.Pipeline.Findings;

namespace NofPipeline.Ingestion.Intake;

/// <summary>What is said of a file because of its outcome.</summary>
internal static class OutcomeFindings
{
    public static Finding Replaced(string fileName, long number) =>
        new Finding(IntakeCodes.DuplicateOfReplaced, FindingSeverity.Information, $"File number {number} has the same bytes and has since been replaced by a newer file.")
            .At(fileName)
            .Hinting("To go back to these figures, drop them in a file that differs in something, such as the order of two rows.");

    public static Finding WrittenAfter(string fileName, long number) =>
        new Finding(IntakeCodes.WrittenAfter, FindingSeverity.Warning, $"This file was taken in as number {number} before it was whole, or was changed afterwards: it is taken in again as it is now.")
            .At(fileName)
            .Hinting($"Copy under another name and rename, or drop {fileName}.done last, so that nobody reads a half.");

    public static Finding ReaderFailed(string fileName) =>
        new Finding(IntakeCodes.ReaderFailed, FindingSeverity.Error, "The program failed on this file; that is a fault of the program, whatever is in the file.")
            .At(fileName)
            .Hinting("Report it: the log has the fault. Dropped again under a mended program, the file is taken in.");

    public static Finding Superseded(string fileName, string by) =>
        new Finding(IntakeCodes.SupersededInBatch, FindingSeverity.Information, $"{FileNames.Shown(by)}, dropped at the same time, supplies everything that this file supplies.")
            .At(fileName)
            .Hinting("Of files dropped together the later name counts as the newer. Drop this file alone to use it instead.");
}
