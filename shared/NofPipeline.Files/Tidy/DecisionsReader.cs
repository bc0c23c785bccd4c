using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads decisions. Which kinds and values there are is the method's business.</summary>
internal sealed class DecisionsReader(FindingLog log) : IRowReader
{
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
