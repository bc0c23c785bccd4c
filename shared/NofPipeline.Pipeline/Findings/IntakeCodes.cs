namespace NofPipeline.Pipeline.Findings;

/// <summary>The codes of findings that need the methods, the register or the other files to be seen; docs/findings.md explains each.</summary>
public static class IntakeCodes
{
    public const string QuarterUnknown = "quarter-unknown";
    public const string MetricUnknown = "metric-unknown";
    public const string UnitUnknown = "unit-unknown";
    public const string MetricNotForType = "metric-not-for-type";
    public const string MetricNotHad = "metric-not-had";
    public const string UnitSecond = "unit-second";
    public const string ScoreNotAllowed = "score-not-allowed";
    public const string DecisionUnknown = "decision-unknown";
    public const string DecisionValueUnknown = "decision-value-unknown";
    public const string OrganisationUnknown = "organisation-unknown";
    public const string OrganisationNotValid = "organisation-not-valid";
    public const string OrganisationSucceeded = "organisation-succeeded";
    public const string ProvidersPassedOver = "providers-passed-over";
    public const string MeasureUnknown = "measure-unknown";
    public const string PeriodFuture = "period-future";
    public const string FiguresNotAdditive = "figures-not-additive";
    public const string DerivedOutranked = "derived-outranked";
    public const string OrganisationsMissing = "organisations-missing";
    public const string RowCountUnusual = "row-count-unusual";
    public const string UnitJump = "unit-jump";
    public const string SeriesFrozen = "series-frozen";
    public const string HistoryChanged = "history-changed";
    public const string ValueOutOfRange = "value-out-of-range";
    public const string ValuesRetracted = "values-retracted";
    public const string SupersededInBatch = "superseded-in-batch";
    public const string FileUndone = "file-undone";
    public const string UndoneFileUnknown = "undone-file-unknown";
    public const string WrittenAfter = "written-after";
    public const string ReaderFailed = "reader-failed";
}
