using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tests.Properties;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Published;
using NofPipeline.Files.Rows;
using NofPipeline.Files.Tidy;

namespace NofPipeline.FileFormats.Tests;

/// <summary>What the writers write, the reader reads back as it was.</summary>
public sealed class RoundTripTests
{
    private const int Files = 100;

    private static readonly Gen<Quarter> Quarters = from year in Gen.Choose(2000, 2098) from number in Gen.Choose(1, 4) select Quarter.Of(year, number);

    private static readonly Gen<OdsCode> Codes = Gen.Elements("RJ1", "R0A", "G6V2S", "TAH", "RY2").Select(OdsCode.Parse);

    private static readonly Gen<MetricId> Ids = Gen.Elements("OF0003", "OF0048", "OF1035", "OF2097", "OF4002", "OF5004").Select(MetricId.Parse);

    private static readonly Gen<decimal> Numbers =
        from digits in Gen.Choose(0, int.MaxValue)
        from negative in Gen.Elements(true, false)
        from scale in Gen.Choose(0, 20)
        select new decimal(digits, 0, 0, negative, (byte)scale);

    // Built from what is awkward in CSV and in spreadsheets; readers do not keep spaces around text.
    private static readonly Gen<string> Texts =
        from parts in Gen.ArrayOf(Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", "'", "''", "a", "Ä", "\U0001F3E5", " ", "\u00A0", "1", "0x", "SUM(A1)"))
        select string.Concat(parts).Trim(' ', '\u00A0');

    private static readonly Gen<string> Filled = Texts.Where(t => t.Length > 0);

    private static readonly Gen<DateOnly?> Days = Gen.Choose(-1, 40_000).Select(n => n < 0 ? (DateOnly?)null : new DateOnly(2000, 1, 1).AddDays(n));

    private static readonly Gen<Organisation> Organisations =
        from code in Codes
        from name in Filled
        from type in Gen.Elements(OrganisationTypes.All.ToArray())
        from subtype in Texts
        from region in Texts
        select new Organisation(code, name, type, subtype, region);

    private static readonly Gen<int?> Ranks = Gen.Choose(0, 300).Select(n => n == 0 ? (int?)null : n);

    [Fact]
    public void Metric_values() => Holds(
        from quarter in Quarters
        from code in Codes
        from id in Ids
        from unit in Filled
        from value in Numbers
        from order in Ranks
        from period in Texts
        select new MetricValueRow(quarter, code, id, unit, value, order is { } o ? new OrderEvidence(OrderBasis.OrderColumn, o) : null, period, null, 0, ""),
        r => (r.Quarter, r.Organisation, r.Metric, r.Unit),
        MetricValuesWriter.Write,
        bytes => Given.Reading(bytes).Values.Select(r => r with { Line = 0, Raw = "" }));

    [Fact]
    public void Decisions() => Holds(
        from quarter in Quarters
        from code in Codes
        from kind in Filled
        from value in Filled
        from reason in Texts
        from who in Texts
        from day in Days
        select new DecisionRow(quarter, code, new Decision(kind, value, reason, who, day), 0, ""),
        r => (r.Quarter, r.Organisation, r.Decision.Kind),
        DecisionsWriter.Write,
        bytes => Given.Reading(bytes).Decisions.Select(r => r with { Line = 0, Raw = "" }));

    [Fact]
    public void Published_results() => Holds(
        from quarter in Quarters
        from code in Codes
        from id in Ids
        from value in Numbers
        from rank in Ranks
        select new PublishedResultRow(quarter, code, id, value, rank, null, 0, ""),
        r => (r.Quarter, r.Organisation, r.Metric),
        PublishedResultsWriter.Write,
        bytes => Given.Reading(bytes).PublishedResults.Select(r => r with { Line = 0, Raw = "" }));

    [Fact]
    public void Organisation_register() => Holds(
        from facts in Organisations
        from first in Days
        from length in Gen.Choose(-1, 400)
        from successor in Codes
        let start = first ?? new DateOnly(2025, 4, 1)
        select new RegisteredOrganisation(facts, start, length < 0 ? null : start.AddDays(length), length < 0 || successor == facts.Code ? null : successor),
        r => r.Organisation.Code,
        OrganisationsWriter.Write,
        bytes => Given.Reading(bytes).Organisations.Select(r => r.Registered));

    [Fact]
    public void Published_metric_data() => Holds(
        from quarter in Quarters
        from facts in Organisations
        from domain in Texts
        from id in Ids
        from description in Texts
        from unit in Filled
        from value in Numbers
        from median in Gen.OneOf(Numbers.Select(n => (decimal?)n), Gen.Constant((decimal?)null))
        from rank in Ranks
        select new PublishedMetricRow
        {
            Quarter = quarter,
            Organisation = facts,
            Domain = domain,
            SubDomain = description,
            Metric = id,
            Description = description,
            ReportingPeriod = domain,
            Unit = unit,
            Value = value,
            Median = median,
            LowerQuartile = median,
            UpperQuartile = median,
            Rank = rank,
        },
        r => (r.Quarter, r.Metric, r.Organisation.Code, r.Unit),
        PublishedMetricsWriter.Write,
        bytes => Given.ReadingPublished(bytes).Select(r => r with { Line = 0, Raw = "" }));

    [Fact]
    public void League_tables() => Holds(
        from quarter in Quarters
        from facts in Organisations
        from average in Numbers
        from range in Texts
        from segment in Gen.Choose(1, 5)
        from deficit in Gen.Elements(true, false)
        from rank in Gen.Choose(1, 300)
        select new PublishedLeagueRow(quarter, facts.Code, average, range, segment, deficit, rank, range, facts, 0),
        r => (r.Quarter, r.Organisation),
        LeagueTableWriter.Write,
        bytes => Given.Reading(bytes).LeagueRows.Select(r => r with { Line = 0 }));

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("  =1", "'=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'twas", "'twas")]
    [InlineData("St George's", "St George's")]
    public void Text_that_a_spreadsheet_would_run_is_escaped(string text, string cell)
    {
        var written = Encoding.UTF8.GetString(DecisionsWriter.Write([new DecisionRow(Quarter.Of(2025, 4), OdsCode.Parse("RJ1"), new Decision("note", "1", text, "", null), 0, "")]));
        Assert.Contains($",note,1,{cell},,", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_never_escaped()
    {
        var row = new MetricValueRow(Quarter.Of(2025, 4), OdsCode.Parse("RJ1"), MetricId.Parse("OF0079"), "%", -1.50m, null, "", null, 0, "");
        Assert.EndsWith("2025-26Q4,RJ1,OF0079,%,-1.5,,\n", Encoding.UTF8.GetString(MetricValuesWriter.Write([row])), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_are_written_as_nhs_england_does()
    {
        var rows = Given.ReadingPublished(Given.PublishedHeader, Given.PublishedRow.Replace("9.03", "9", StringComparison.Ordinal));
        Assert.Contains(",%,9.0,0.7,0.01,6.32,33.0\n", Encoding.UTF8.GetString(PublishedMetricsWriter.Write(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_league_table_is_ordered_by_quarter_type_rank_and_organisation()
    {
        PublishedLeagueRow Row(int quarter, OrganisationType type, int rank, string code) => new(
            Quarter.Of(2025, quarter), OdsCode.Parse(code), 2m, "", 2, false, rank, "", new Organisation(OdsCode.Parse(code), "Trust", type, "", ""), 0);

        // Each is before the next by one of the four alone, and behind it by those that count less.
        PublishedLeagueRow[] ordered =
        [
            Row(1, OrganisationType.MentalHealthAndCommunity, 9, "RZ9"),
            Row(2, OrganisationType.Acute, 8, "RY9"),
            Row(2, OrganisationType.MentalHealthAndCommunity, 6, "RX9"),
            Row(2, OrganisationType.MentalHealthAndCommunity, 7, "RA1"),
            Row(2, OrganisationType.MentalHealthAndCommunity, 7, "RA2"),
        ];

        var written = Given.Reading(LeagueTableWriter.Write([ordered[3], ordered[1], ordered[4], ordered[0], ordered[2]])).LeagueRows;

        Assert.Equal(ordered, written.Select(r => r with { Line = 0 }));
    }

    private static void Holds<TRow, TKey>(Gen<TRow> row, Func<TRow, TKey> key, Func<IEnumerable<TRow>, byte[]> write, Func<byte[], IEnumerable<TRow>> read)
        where TRow : notnull =>
        Seeded.Check(
            Prop.ForAll(row.NonEmptyListOf().Select(rows => rows.DistinctBy(key).ToList()).ToArbitrary(), rows =>
            {
                var bytes = write(rows);
                Given.AssertClean(Given.Reading(bytes, "written.csv"));
                Assert.Equal(rows.ToHashSet(), read(bytes).ToHashSet());
                Assert.Equal(bytes, write(rows.AsEnumerable().Reverse()));
            }),
            Files);
}
