using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads which quarters count as final although something is missing. Who finalises says who and why.</summary>
internal sealed class FinalisationsReader(FindingLog log) : IRowReader
{
    private readonly List<FinalisationRow> rows = [];
    private readonly RowKeys<Quarter, Finalisation?> keys = new(log, "quarter");

    public bool Read(RowFields row)
    {
        var quarter = row.Quarter(TidyColumns.Quarter);
        var isFinal = row.OneOrZero(TidyColumns.Final);
        var finalisation = new Finalisation(
            row.RequiredText(TidyColumns.Reason), row.RequiredText(TidyColumns.DecidedBy), row.OptionalDay(TidyColumns.DecidedOn));
        if (row.HasErrors || !keys.IsFirst(row, TidyColumns.Final, quarter, isFinal ? finalisation : null))
        {
            return false;
        }

        rows.Add(new FinalisationRow(quarter, isFinal ? finalisation : null, row.Line));
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { Finalisations = rows };
}
