namespace NofPipeline.Files.Findings;

/// <summary>The codes of everything that the readers can find wrong. They are stable, and docs/findings.md explains each.</summary>
public static class FindingCodes
{
    public const string FileTooLarge = "file-too-large";
    public const string FileEmpty = "file-empty";
    public const string FileNotUtf8 = "file-not-utf8";
    public const string FileNulByte = "file-nul-byte";
    public const string FileWithoutRows = "file-without-rows";
    public const string FileTooManyRows = "file-too-many-rows";
    public const string ZipDamaged = "zip-damaged";
    public const string ZipEntries = "zip-entries";
    public const string ZipEncrypted = "zip-encrypted";
    public const string HeaderNotRecognised = "header-not-recognised";
    public const string ColumnMissing = "column-missing";
    public const string ColumnDuplicate = "column-duplicate";
    public const string ColumnUnknown = "column-unknown";
    public const string QuoteUnterminated = "quote-unterminated";
    public const string QuoteMisplaced = "quote-misplaced";
    public const string FieldTooLong = "field-too-long";
    public const string RowTooLong = "row-too-long";
    public const string RowFieldCount = "row-field-count";
    public const string RowBlank = "row-blank";
    public const string QuarterNotInFileName = "quarter-not-in-file-name";
    public const string QuarterFromFileName = "quarter-from-file-name";
    public const string QuarterMalformed = "quarter-malformed";
    public const string OdsCodeMalformed = "ods-code-malformed";
    public const string MetricIdMalformed = "metric-id-malformed";
    public const string TextMissing = "text-missing";
    public const string ValueMissing = "value-missing";
    public const string ValueSuppressed = "value-suppressed";
    public const string NumberMalformed = "number-malformed";
    public const string NumberOutOfRange = "number-out-of-range";
    public const string OrderMalformed = "order-malformed";
    public const string RankMalformed = "rank-malformed";
    public const string SegmentMalformed = "segment-malformed";
    public const string YesNoMalformed = "yes-no-malformed";
    public const string OneOrZeroMalformed = "one-or-zero-malformed";
    public const string DateMalformed = "date-malformed";
    public const string DateAmbiguous = "date-ambiguous";
    public const string TypeUnknown = "type-unknown";
    public const string ValidityReversed = "validity-reversed";
    public const string ValidityOverlap = "validity-overlap";
    public const string SuccessorIsItself = "successor-is-itself";
    public const string PeriodMalformed = "period-malformed";
    public const string MeasureMalformed = "measure-malformed";
    public const string CountMalformed = "count-malformed";
    public const string HashMalformed = "hash-malformed";
    public const string FigureForm = "figure-form";
    public const string PartAboveWhole = "part-above-whole";
    public const string TotalDiffers = "total-differs";
    public const string TotalMissing = "total-missing";
    public const string DuplicateConflicting = "duplicate-conflicting";
    public const string DuplicateIdentical = "duplicate-identical";
    public const string MoreFindings = "more-findings";
}
