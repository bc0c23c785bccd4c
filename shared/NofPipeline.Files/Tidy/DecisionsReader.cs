using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads decisions. Which kinds and values there are is the method's business.</summary>
internal sealed class DecisionsReader(FindingLog log) : IFeed, IRowReader
{
    public static FeedLayout Layout { get; } = new((_, log) => new DecisionsReader(log))
    {
        Id = "decisions",
        Feed = "decisions",
        Title = "decisions",
        Description = "One row per quarter, organisation and kind of decision.",
        Origin = FeedOrigin.Own,
        Matching = HeaderMatching.Exact,
        Columns =
        [
            OwnColumns.Quarter,
            OwnColumns.OrgCode,
            FeedColumn.Text(TidyColumns.Decision, "Kind of decision, one that the method knows, such as financial-override.").NotEmpty(),
            FeedColumn.Text(TidyColumns.Value, "One of the values that the method allows for the kind, such as 1 or 0.").NotEmpty(),
            OwnColumns.Reason,
            OwnColumns.DecidedBy,
            OwnColumns.DecidedOn,
        ],
        Key = [TidyColumns.Quarter, TidyColumns.OrgCode, TidyColumns.Decision],
        Figure = [],
        Supplies = [SuppliedPart.Decisions],
        Measures = [],
        Example =
        [
            "2025-26Q4,R0A,financial-override,0,published flag OF5004,NHS England,",
            "2025-26Q4,RX3,improvement-programme,1,\"Entered the programme, see letter\",NHS England,2026-02-10",
        ],
    };

    public static IReadOnlyList<FeedLayout> Layouts => [Layout];

    private readonly List<DecisionRow> rows = [];
    private readonly RowKeys<(Quarter, OdsCode, string), Decision> keys = new(log, "quarter, organisation and decision");

    public bool Read(RowFields row)
    {
        var decision = new DecisionRow(
            row.Quarter(TidyColumns.Quarter),
            row.OdsCode(TidyColumns.OrgCode),
            new Decision(
                row.RequiredText(TidyColumns.Decision),
                row.RequiredText(TidyColumns.Value),
                row.Text(TidyColumns.Reason),
                row.Text(TidyColumns.DecidedBy),
                row.OptionalDay(TidyColumns.DecidedOn)),
            row.Line,
            row.Raw(TidyColumns.Value));
        if (row.HasErrors || !keys.IsFirst(row, TidyColumns.Value, (decision.Quarter, decision.Organisation, decision.Decision.Kind), decision.Decision))
        {
            return false;
        }

        rows.Add(decision);
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { Decisions = rows };
}
