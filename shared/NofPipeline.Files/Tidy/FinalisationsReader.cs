using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads which quarters count as final although something is missing. Who finalises says who and why.</summary>
internal sealed class FinalisationsReader(FindingLog log) : IFeed, IRowReader
{
    public static FeedLayout Layout { get; } = new((_, log) => new FinalisationsReader(log))
    {
        Id = "finalisations",
        Feed = "finalisations",
        Title = "finalised quarters",
        Description = "One row per quarter that counts as final although not everything that the method expects is in, or that does not any more.",
        Origin = FeedOrigin.Own,
        Matching = HeaderMatching.Exact,
        Columns =
        [
            OwnColumns.Quarter,
            FeedColumn.Whole(TidyColumns.Final, "1: the quarter counts as final. 0: only once everything is in, whatever an earlier file said.").Filled().OneOf(["0", "1"]),
            OwnColumns.Reason.NotEmpty(),
            OwnColumns.DecidedBy.NotEmpty(),
            OwnColumns.DecidedOn,
        ],
        Key = [TidyColumns.Quarter],
        Figure = [],
        Supplies = [SuppliedPart.Finalisation],
        Measures = [],
        Example =
        [
            "2026-27Q1,1,Two trusts publish no figures this quarter,A. Operator,2026-09-10",
        ],
    };

    public static IReadOnlyList<FeedLayout> Layouts => [Layout];

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
