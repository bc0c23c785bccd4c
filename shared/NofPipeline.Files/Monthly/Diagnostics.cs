using NofPipeline.Files.Layouts;

namespace NofPipeline.Files.Monthly;

/// <summary>Diagnostics waiting times: of all who wait for a test, how many have waited six weeks or longer. A part is a test.</summary>
internal sealed class Diagnostics : IFeed
{
    private const string SixWeeksAndMore = "diagnostics-six-weeks";
    private const string Test = "Diagnostic Tests";
    private const string Waiting = "Total WL";

    private static readonly string[] UnderSix =
        ["00 < 01 Week", "01 < 02 Weeks", "02 < 03 Weeks", "03 < 04 Weeks", "04 < 05 Weeks", "05 < 06 Weeks"];

    private static readonly string[] SixAndMore =
        ["06 < 07 Weeks", "07 < 08 Weeks", "08 < 09 Weeks", "09 < 10 Weeks", "10 < 11 Weeks", "11 < 12 Weeks", "12 < 13 Weeks", "13+ Weeks"];

    private static readonly Extract Rules = new()
    {
        Collection = "DM01",
        PartColumn = Test,
        Part = "test",
        Total = "TOTAL",
        Weeks = [.. UnderSix, .. SixAndMore],
        Waiting = Waiting,
        Figure = [.. SixAndMore, Waiting],
        Numerators = [(SixWeeksAndMore, UnderSix.Length..)],
    };

    public static IReadOnlyList<FeedLayout> Layouts { get; } =
    [
        new((_, log) => new ExtractReader(Rules, log))
        {
            Id = "dm01-full-extract",
            Feed = "dm01-full-extract",
            Title = "monthly diagnostics waiting times (DM01), full extract",
            Description = "As published for March 2026: one row per provider, commissioner and test, and for each provider and commissioner a total of the tests.",
            Origin = FeedOrigin.Monthly,
            Matching = HeaderMatching.Tolerant,
            Columns =
            [
                FeedColumn.Text(ExtractColumns.Period, "The month, such as DM01-MARCH-2026.").Filled(),
                .. ExtractColumns.Organisations,
                FeedColumn.Text("Diagnostic Tests Sort Order", "Order of the tests."),
                FeedColumn.Text(Test, "The test; TOTAL for all tests together.").Filled(),
                .. FeedColumn.Counts([.. UnderSix, .. SixAndMore], "Patients who have waited so long.").Select(c => c.Filled().AtLeast(0)),
                FeedColumn.Whole(Waiting, "Patients who wait.").Filled().AtLeast(0),
                .. FeedColumn.Counts(["Waiting List Activity", "Planned Activity", "Unscheduled Activity", "Total Activity"], "Not used."),
            ],
            Key = [ExtractColumns.Period, ExtractColumns.Provider, ExtractColumns.Commissioner, Test],
            Figure = Rules.Figure,
            Supplies = [SuppliedPart.MonthlyFigures],
            Measures = [SixWeeksAndMore],
            Example =
            [
                "DM01-MARCH-2026,QOP,Greater Manchester,R0A,Manchester University,QOP,Greater Manchester,14L,Manchester,1,MRI,5,0,0,0,0,0,2,0,0,0,0,0,0,0,7,9,0,0,9",
                "DM01-MARCH-2026,QOP,Greater Manchester,R0A,Manchester University,QOP,Greater Manchester,14L,Manchester,16,TOTAL,5,0,0,0,0,0,2,0,0,0,0,0,0,0,7,9,0,0,9",
            ],
        },
    ];
}
