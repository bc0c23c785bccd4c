namespace NofPipeline.Files.Csv;

/// <summary>A record of a CSV file, its fields unquoted and otherwise untouched.</summary>
/// <param name="Line">The physical line on which it starts.</param>
/// <param name="Bytes">How many bytes it has in the file.</param>
/// <param name="Fields">The fields; empty when they could not be told apart.</param>
/// <param name="FieldCount">How many there are, also when <paramref name="Fields"/> holds none.</param>
/// <param name="Problem">Why the record cannot be used, if it cannot.</param>
internal sealed record CsvRecord(int Line, int Bytes, IReadOnlyList<string> Fields, int FieldCount, CsvProblem? Problem);
