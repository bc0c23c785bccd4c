using NofPipeline.Domain.Findings;
using NofPipeline.Files;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Intake;

/// <summary>What is said of a file because of its outcome.</summary>
internal static class OutcomeFindings
{
    public static Finding Undone(string fileName, AcceptedFile undone) =>
        new Finding(IntakeCodes.FileUndone, FindingSeverity.Information, $"File number {undone.Number}, {FileNames.Shown(undone.FileName)}, is taken back: what stood before it counts again.")
            .At(fileName)
            .Hinting("To have it count again, drop it again.");

    public static Finding UndoneUnknown(string fileName, UndoneFileRow row) =>
        new Finding(IntakeCodes.UndoneFileUnknown, FindingSeverity.Error, $"No accepted file that counts has the SHA-256 {row.Sha256}.")
            .At(fileName, row.Line, TidyColumns.Sha256, row.Sha256)
            .Hinting("Copy the SHA-256 from the receipt of the file that is meant, or use `nof undo`.");

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
