using System.Globalization;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Layouts;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// Waiting times from referral to treatment: of all who wait (incomplete pathways), how many have waited 18 weeks or less, and more than 52. A
/// part is a treatment function; a blank count is none. As others describe the files of 2025 and 2026; not compared with one, so headers must be exact.
/// </summary>
internal sealed class ReferralToTreatment : IFeed
{
    private const string EighteenWeeks = "rtt-18-weeks";
    private const string FiftyTwoWeeks = "rtt-52-weeks";
    private const string PartType = "RTT Part Type";
    private const string Incomplete = "Part_2";
    private const string Function = "Treatment Function Code";
    private const string Waiting = "Total All";
    private const string Longer = "Gt 104 Weeks SUM 1";
    private const int FirstOpenWeek = 104;
    private const int WithinWeeks = 18;
    private const int LongWeeks = 52;

    private static readonly string[] Weeks =
        [.. Enumerable.Range(0, FirstOpenWeek).Select(w => string.Create(CultureInfo.InvariantCulture, $"Gt {w:00} To {w + 1:00} Weeks SUM 1"))];

    private static readonly Extract Rules = new()
    {
        Collection = "RTT",
        PartColumn = Function,
        Part = "treatment function",
        Total = "C_999",
        Weeks = [.. Weeks, Longer],
        Waiting = Waiting,
        Figure = [.. Weeks, Longer, Waiting],
        Numerators = [(EighteenWeeks, ..WithinWeeks), (FiftyTwoWeeks, LongWeeks..)],
        IsUsed = row => CellText.Trim(row.Raw(PartType)) == Incomplete,
        IsBlankNone = true,
    };

    public static IReadOnlyList<FeedLayout> Layouts { get; } =
    [
        new((_, log) => new ExtractReader(Rules, log))
        {
            Id = "rtt-full-extract",
            Feed = "rtt-full-extract",
            Title = "monthly waiting times from referral to treatment, full extract",
            Description = "One row per provider, commissioner, part and treatment function, and a total of the functions (C_999). Described by others who read the files of 2025 and 2026; not compared with a file. Only incomplete pathways (Part_2) are used. A blank count is none.",
            Origin = FeedOrigin.Monthly,
            Matching = HeaderMatching.Exact,
            Columns =
            [
                FeedColumn.Text(ExtractColumns.Period, "The month, such as RTT-April-2026.").Filled(),
                .. ExtractColumns.Organisations,
                FeedColumn.Text(PartType, "Part_2 for incomplete pathways; others are not used.").Filled(),
                FeedColumn.Text("RTT Part Description", "The part in words."),
                FeedColumn.Text(Function, "The treatment function; C_999 for all together.").Filled(),
                FeedColumn.Text("Treatment Function Name", "The treatment function in words."),
                .. FeedColumn.Counts(Weeks, "Patients who have waited so long.").Select(c => c.AtLeast(0)),
                FeedColumn.Whole(Longer, "Patients who have waited longer.").AtLeast(0),
                FeedColumn.Whole("Total", "Blank for incomplete pathways; not used."),
                FeedColumn.Whole("Patients with unknown clock start date", "Not used."),
                FeedColumn.Whole(Waiting, "Patients who wait.").AtLeast(0),
            ],
            Key = [ExtractColumns.Period, ExtractColumns.Provider, ExtractColumns.Commissioner, PartType, Function],
            Figure = Rules.Figure,
            Supplies = [SuppliedPart.MonthlyFigures],
            Measures = [EighteenWeeks, FiftyTwoWeeks],
            Example = [Row("C_100,General Surgery"), Row("C_999,Total")],
        },
    ];

    /// <summary>Seven who have waited between 52 and 53 weeks.</summary>
    private static string Row(string function) => string.Join(
        ',',
        [
            "RTT-April-2026,QOP,Greater Manchester,R0A,Manchester University,QOP,Greater Manchester,14L,Manchester,Part_2,Incomplete Pathways", function,
            .. Weeks.Select((_, week) => week == LongWeeks ? "7" : string.Empty), ",,,7",
        ]);
}
