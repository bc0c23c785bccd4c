using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// Reads A&amp;E attendances: of all that came, with and without an appointment, how many took four hours at most. The row of totals, with which
/// the publisher's file ends, must be the sum of the others: without it nothing proves that the file is whole.
/// </summary>
internal sealed class AccidentAndEmergencyReader(FindingLog log) : IFeed, IRowReader
{
    private const string FourHours = "ae-four-hours";
    private const string Period = "Period";
    private const string OrgCode = "Org Code";
    private const string Collection = "MSitAE";
    private const string Total = "TOTAL";

    /// <summary>All that came to A&amp;E, by type of department.</summary>
    private static readonly string[] Unbooked =
        ["A&E attendances Type 1", "A&E attendances Type 2", "A&E attendances Other A&E Department"];

    private static readonly string[] Booked =
        ["A&E attendances Booked Appointments Type 1", "A&E attendances Booked Appointments Type 2", "A&E attendances Booked Appointments Other Department"];

    /// <summary>Those of them that took more than four hours.</summary>
    private static readonly string[] UnbookedOverFour =
        ["Attendances over 4hrs Type 1", "Attendances over 4hrs Type 2", "Attendances over 4hrs Other Department"];

    private static readonly string[] BookedOverFour =
        ["Attendances over 4hrs Booked Appointments Type 1", "Attendances over 4hrs Booked Appointments Type 2", "Attendances over 4hrs Booked Appointments Other Department"];

    private static readonly int Attendances = Unbooked.Length + Booked.Length;
    private static readonly string[] Figure = [.. Unbooked, .. Booked, .. UnbookedOverFour, .. BookedOverFour];

    private readonly List<MonthlyFigureRow> rows = [];
    private readonly RowKeys<(Month, OdsCode), MonthlyFigure> keys = new(log, "month and organisation");
    private readonly decimal[] sums = new decimal[Figure.Length];
    private (RowFields Row, decimal[] Counts)? total;

    public static IReadOnlyList<FeedLayout> Layouts { get; } =
    [
        new((_, log) => new AccidentAndEmergencyReader(log))
        {
            Id = "ae-monthly",
            Feed = "ae-monthly",
            Title = "monthly A&E attendances by provider",
            Description = "As published for May 2026: one row per provider, and a row of totals. The four-hour figure is made of all attendances, booked appointments included.",
            Origin = FeedOrigin.Monthly,
            Matching = HeaderMatching.Tolerant,
            Columns =
            [
                FeedColumn.Text(Period, "The month, such as MSitAE-MAY-2026; TOTAL in the row of totals.").Filled(),
                FeedColumn.Text(OrgCode, "Code of the provider; independent providers and walk-in centres among them.").Filled(),
                FeedColumn.Text("Parent Org", "Region."),
                FeedColumn.Text("Org name", "Name of the provider."),
                .. Counted(Unbooked, "Attendances."),
                .. Counted(Booked, "Attendances by appointment."),
                .. Counted(UnbookedOverFour, "Attendances of more than four hours."),
                .. Counted(BookedOverFour, "Attendances by appointment of more than four hours."),
                .. FeedColumn.Counts(
                    [
                        "Patients who have waited 4-12 hs from DTA to admission", "Patients who have waited 12+ hrs from DTA to admission",
                        "Emergency admissions via A&E - Type 1", "Emergency admissions via A&E - Type 2",
                        "Emergency admissions via A&E - Other A&E department", "Other emergency admissions",
                    ],
                    "Not used."),
            ],
            Key = [Period, OrgCode],
            Figure = Figure,
            Supplies = [SuppliedPart.MonthlyFigures],
            Measures = [FourHours],
            Example =
            [
                "MSitAE-MAY-2026,RXC,NHS ENGLAND SOUTH EAST,EAST SUSSEX HEALTHCARE NHS TRUST,9759,0,2517,1948,0,1714,4243,0,69,0,0,0,510,2,2901,0,0,318",
                "TOTAL,TOTAL,TOTAL,TOTAL,9759,0,2517,1948,0,1714,4243,0,69,0,0,0,510,2,2901,0,0,318",
            ],
        },
    ];

    public bool Read(RowFields row)
    {
        var counts = Figure.Select(row.Count).ToArray();
        if (CellText.Trim(row.Raw(Period)).Equals(Total, StringComparison.OrdinalIgnoreCase))
        {
            total = (row, counts);
            return true;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += counts[i];
        }

        var month = row.Month(Period, Collection);
        var provider = ProviderCodes.Read(row, OrgCode);
        var attendances = counts.Take(Attendances).Sum();
        var over = counts.Skip(Attendances).Sum();
        if (over > attendances)
        {
            row.Wrong(
                UnbookedOverFour[0],
                FindingCodes.PartAboveWhole,
                string.Create(CultureInfo.InvariantCulture, $"{over} attendances took more than four hours, of {attendances} in all."),
                "Correct the counts.");
        }

        var figure = new MonthlyFigure(month, attendances - over, attendances, null);
        if (row.HasErrors || provider is not { } code || !keys.IsFirst(row, OrgCode, (month, code), figure))
        {
            return false;
        }

        rows.Add(new MonthlyFigureRow(code, FourHours, figure, [new FigureLine(row.Line, row.Raw(Figure), figure)]));
        return true;
    }

    public void Finish()
    {
        if (total is not var (row, counts))
        {
            log.Error(FindingCodes.TotalMissing, "The file has no row of totals, with which it ends when it is whole.", "The file is not whole, or is an extract: get it again, or give extracts in the layout of monthly figures.");
            return;
        }

        if (log.HasErrors)
        {
            return;
        }

        foreach (var (column, (stated, sum)) in Figure.Zip(counts.Zip(sums)).Where(c => c.Second.First != c.Second.Second))
        {
            row.Wrong(
                column,
                FindingCodes.TotalDiffers,
                string.Create(CultureInfo.InvariantCulture, $"The total is {stated:#,0}; the rows add up to {sum:#,0}."),
                "Rows are missing or damaged: get the file again.");
        }
    }

    public FeedFile AddTo(FeedFile file) => file with { MonthlyFigures = rows };

    private static IEnumerable<FeedColumn> Counted(IEnumerable<string> names, string description) =>
        FeedColumn.Counts(names, description).Select(c => c.Filled().AtLeast(0));
}
