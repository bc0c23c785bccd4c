using NofPipeline.Files;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Referral to treatment and cancer, in layouts that no real file was at hand for.</summary>
public sealed class WaitingTimesFileTests
{
    private static readonly string Treatment = string.Join(',', FeedLayouts.All.Single(l => l.Id == "rtt-full-extract").Columns.Select(c => c.Name));
    private const string Cancer = "Period,Basis,Org_Code,Parent_Org,Org_Name,Standard_or_Item,Cancer_Type,Referral_Route_or_Stage,Treatment_Modality,Total,Within,After,Within_14_Days";

    [Fact]
    public void Waits_from_referral_to_treatment_are_a_providers_totals_over_all_commissioners()
    {
        var file = Given.Reading(
            Treatment,
            Pathways("R0A", "11M", "Part_2", "C_100", (0, 5), (17, 3), (18, 4), (52, 2), (104, 1)),
            Pathways("R0A", "11M", "Part_2", "C_110", (0, 1)),
            Pathways("R0A", "11M", "Part_2", "C_999", (0, 6), (17, 3), (18, 4), (52, 2), (104, 1)),
            Pathways("R0A", "15N", "Part_2", "C_100", (51, 10)),
            Pathways("R0A", "15N", "Part_2", "C_999", (51, 10)),
            Pathways("R0A", "15N", "Part_1A", "C_999", (0, 1000)),
            Pathways("AQN04", "15N", "Part_2", "C_100", (0, 7)),
            Pathways("AQN04", "15N", "Part_2", "C_999", (0, 7)));

        Given.AssertClean(file);
        Assert.Equal("rtt-full-extract", file.Feed);
        Assert.Equal(
            ["R0A rtt-18-weeks 9/26 2026-04", "R0A rtt-52-weeks 3/26 2026-04"],
            file.MonthlyFigures.Select(f => FormattableString.Invariant($"{f.Organisation} {f.Measure} {f.Figure.Numerator}/{f.Figure.Denominator} {f.Figure.Month}")));
        Assert.Equal([4, 6], file.MonthlyFigures[0].Lines.Select(l => l.Line));
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_its_functions_or_weeks_rejects_the_file()
    {
        var functions = Given.OnlyFinding(Given.Reading(Treatment, Pathways("R0A", "11M", "Part_2", "C_100", (0, 5)), Pathways("R0A", "11M", "Part_2", "C_999", (0, 6))));
        Assert.Equal(("total-differs", "Total All", 3), (functions.Code, functions.Column, functions.Line));

        var weeks = Given.OnlyFinding(Given.Reading(Treatment, Pathways("R0A", "11M", "Part_2", "C_999", (0, 5))[..^1] + "6"));
        Assert.Equal("total-differs", weeks.Code);
    }

    [Fact]
    public void Cancer_standards_are_read_over_all_cancers_routes_and_modalities()
    {
        var file = Given.Reading(
            Cancer,
            "2026-04-01,Provider,R0A,NORTH WEST,MANCHESTER,FDS,ALL CANCERS,ALL ROUTES,,100,80,20,30",
            "01/05/2026,Provider,R0A,NORTH WEST,MANCHESTER,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,50,30,20,",
            "2026-04-01,Provider,R0A,NORTH WEST,MANCHESTER,62D,Breast,ALL ROUTES,ALL MODALITIES,10,9,1,",
            "2026-04-01,Provider,R0A,NORTH WEST,MANCHESTER,62D,ALL CANCERS,Screening,ALL MODALITIES,10,9,1,",
            "2026-04-01,Provider,R0A,NORTH WEST,MANCHESTER,62D,ALL CANCERS,ALL ROUTES,Surgery,10,9,1,",
            "2026-04-01,Provider,R0A,NORTH WEST,MANCHESTER,31D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,10,9,1,",
            "2026-04-01,Provider,Total,,England,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,10,9,1,",
            "2026-04-01,Commissioner,15N,,DEVON,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,10,9,1,");

        Given.AssertClean(file);
        Assert.Equal("cancer-waits", file.Feed);
        Assert.Equal(
            ["cancer-28-days 80/100 2026-04", "cancer-62-days 30/50 2026-05"],
            file.MonthlyFigures.Select(f => FormattableString.Invariant($"{f.Measure} {f.Figure.Numerator}/{f.Figure.Denominator} {f.Figure.Month}")));
    }

    [Theory]
    [InlineData("2026-04-01,Provider,R0A,X,M,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,11,9,1,", "total-differs")]
    [InlineData("10/04/2026,Provider,R0A,X,M,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,10,9,1,", "period-malformed")]
    [InlineData("2026-04-01,Provider,R0A,X,M,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,10,9.5,0.5,", "count-malformed")]
    [InlineData("2026-04-01,Provider,R0A,X,M,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,*,9,1,", "value-suppressed")]
    public void A_wrong_field_is_named(string row, string code) => Assert.Contains(Given.Reading(Cancer, row).Findings, f => f.Code == code && f.Line == 2);

    [Fact]
    public void A_column_that_is_needed_is_named_when_it_is_missing()
    {
        var finding = Given.OnlyFinding(Given.Reading(Cancer.Replace("Period,", "", StringComparison.Ordinal), "Provider,R0A,X,M,62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,10,9,1,"));
        Assert.Equal(("column-missing", "Period"), (finding.Code, finding.Column));
    }

    private static string Pathways(string provider, string commissioner, string part, string function, params (int Week, int Patients)[] waits)
    {
        var weeks = Enumerable.Range(0, 105).Select(w => waits.Where(x => x.Week == w).Select(x => $"{x.Patients}").FirstOrDefault(""));
        return string.Join(',', ["RTT-April-2026", "QR1", "ICB", provider, "NAME", "QR1", "ICB", commissioner, "NAME", part, "", function, "", .. weeks, "", "", $"{waits.Sum(w => w.Patients)}"]);
    }
}
