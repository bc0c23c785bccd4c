using NofPipeline.Domain.Decisions;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads which files do not count any more. Who takes one back says who and why.</summary>
internal sealed class UndoneFilesReader(FindingLog log) : IFeed, IRowReader
{
    private const string HashPattern = "^[0-9a-f]{64}$";

    public static FeedLayout Layout { get; } = new((_, log) => new UndoneFilesReader(log))
    {
        Id = "undone-files",
        Feed = "undone-files",
        Title = "files that are taken back",
        Description = "One row per accepted file whose figures do not count any more: what stood before it counts again. Drop the file again to have it count again.",
        Origin = FeedOrigin.Own,
        Matching = HeaderMatching.Exact,
        Columns =
        [
            FeedColumn.Text(TidyColumns.Sha256, "SHA-256 of the file's bytes, as its receipt says it: 64 lower-case hexadecimal digits.").Filled().Like(HashPattern),
            OwnColumns.Reason.NotEmpty(),
            OwnColumns.DecidedBy.NotEmpty(),
            OwnColumns.DecidedOn,
        ],
        Key = [TidyColumns.Sha256],
        Figure = [],
        Supplies = [SuppliedPart.Undoing],
        Measures = [],
        Example =
        [
            "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0,The provider sent last quarter's figures,A. Operator,2026-09-10",
        ],
    };

    public static IReadOnlyList<FeedLayout> Layouts => [Layout];

    private readonly List<UndoneFileRow> rows = [];
    private readonly RowKeys<string, Undoing> keys = new(log, "file");

    public bool Read(RowFields row)
    {
        var sha256 = row.RequiredText(TidyColumns.Sha256);
        if (sha256.Length > 0 && (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)))
        {
            row.Wrong(TidyColumns.Sha256, FindingCodes.HashMalformed, $"'{sha256}' is no SHA-256.", "Copy it from the file's receipt: 64 lower-case hexadecimal digits.");
        }

        var undoing = new Undoing(row.RequiredText(TidyColumns.Reason), row.RequiredText(TidyColumns.DecidedBy), row.OptionalDay(TidyColumns.DecidedOn));
        if (row.HasErrors || !keys.IsFirst(row, TidyColumns.Sha256, sha256, undoing))
        {
            return false;
        }

        rows.Add(new UndoneFileRow(sha256, undoing, row.Line));
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { Undone = rows };
}
