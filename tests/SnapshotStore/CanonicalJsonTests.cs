using System.Globalization;
using System.Text;
using System.Text.Json;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>The bytes that are hashed. A test that fails here after a change means that existing snapshots get other ids.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1.00", "1")]
    [InlineData("100", "100")]
    [InlineData("0.00", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-12.3400", "-12.34")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1.2345678901234567890123456789", "1.2345678901234567890123456789")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    public void A_decimal_is_plain_digits_without_trailing_zeros(string value, string canonical)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);

        Assert.Equal($"\"{canonical}\"", Text(number));
        Assert.Equal(number, CanonicalJson.Deserialize<decimal>(CanonicalJson.Serialize(number)));
    }

    [Fact]
    public void Negative_zero_is_zero() => Assert.Equal("\"0\"", Text(new decimal(0, 0, 0, isNegative: true, scale: 3)));

    [Theory]
    [InlineData("\"1.50\"")]
    [InlineData("\"1,5\"")]
    [InlineData("\"+1\"")]
    [InlineData("\"-0\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\" 1\"")]
    [InlineData("1.5")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void A_decimal_in_any_other_form_is_refused(string json) =>
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<decimal>(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void The_bytes_are_the_same_under_every_culture(string culture)
    {
        var expected = CanonicalJson.Serialize(Samples.Inputs);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, CanonicalJson.Serialize(Samples.Inputs));
            Assert.Equal(expected, CanonicalJson.Serialize(CanonicalJson.Deserialize<QuarterInputs>(expected)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Members_stand_in_declared_order_nulls_are_written_and_small_types_are_tokens() =>
        Assert.Equal(
            """{"organisation":{"code":"G6V2S","name":"O’Neill & Söhne <Trust> \"A\" \uD83D\uDE00","type":"mental-health-and-community","subtype":"","region":"North \\ East"}"""
            + ""","values":[{"metric":"OF0013","unit":"rate","value":"12.5","order":{"basis":"publishedRank","position":3,"rankWithinType":null},"reportingPeriod":"Dec-25","derivedFrom":null}"""
            + """,{"metric":"OF0014","unit":"%","value":"3","order":{"basis":"publishedScore","position":215,"rankWithinType":12},"reportingPeriod":"Dec-25","derivedFrom":null}"""
            + """,{"metric":"infections","unit":"count","value":"0","order":null,"reportingPeriod":"","derivedFrom":null}]"""
            + ""","decisions":[{"kind":"financial-override","value":"1","reason":"","decidedBy":"NHS England","decidedOn":"2026-03-31"}"""
            + """,{"kind":"improvement-programme","value":"0","reason":"","decidedBy":"NHS England","decidedOn":null}]}""",
            Text(Samples.Inputs.Organisations[0]));

    [Fact]
    public void Every_small_type_is_written_as_its_token_and_read_from_nothing_else()
    {
        AssertToken(Quarter.Parse("2025-26Q4"), "2025-26Q4");
        AssertToken(OdsCode.Parse("RJ1"), "RJ1");
        AssertToken(MetricId.Parse("OF0013"), "OF0013");
        AssertToken(SnapshotId.Parse(new string('a', 64)), new string('a', 64));
        AssertToken(OrganisationType.IntegratedCareBoard, "icb");
        AssertToken(SnapshotStage.PublishedResults, "published-results");
        AssertToken(Lane.Shadow, "shadow");
        AssertToken(FindingSeverity.Warning, "warning");
        AssertToken(new DateOnly(2026, 3, 31), "2026-03-31");

        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<Quarter>("\"Q4 2025/26\""u8));
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<OrganisationType>("\"Acute trust\""u8));
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<OdsCode>("\"rj1\""u8));
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<Lane>("0"u8));
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<FindingSeverity>("1"u8));
    }

    [Fact]
    public void Every_record_of_a_snapshot_is_read_back_as_it_was()
    {
        AssertRoundTrip(Samples.Inputs);
        AssertRoundTrip(Samples.Scores);
        AssertRoundTrip(Samples.Segments);
        AssertRoundTrip(Samples.Published);
        AssertRoundTrip(Completeness.Complete);
        AssertRoundTrip(new SourceLine(new string('e', 64), "acute.csv", 17, "12,5"));
        AssertRoundTrip(new Finding("number-malformed", FindingSeverity.Error, "Not a number.") { Line = 3, Hint = "Mend it." });
    }

    [Fact]
    public void What_is_computed_from_other_members_is_not_written() =>
        Assert.Equal("""{"missing":["acute"],"finalised":null}""", Text(new Completeness(["acute"])));

    [Fact]
    public void A_record_without_a_member_that_it_needs_is_refused()
    {
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<Completeness>("{}"u8));
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<Completeness>("""{"missing":null}"""u8));
        Assert.Throws<JsonException>(() => CanonicalJson.Deserialize<Completeness>("""{"missing":[],"missing":[]}"""u8));
    }

    private static void AssertToken<T>(T value, string token)
    {
        Assert.Equal($"\"{token}\"", Text(value));
        Assert.Equal(value, CanonicalJson.Deserialize<T>(CanonicalJson.Serialize(value)));
    }

    private static void AssertRoundTrip<T>(T value)
    {
        var bytes = CanonicalJson.Serialize(value);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Text(CanonicalJson.Deserialize<T>(bytes)));
    }

    private static string Text<T>(T value) => Encoding.UTF8.GetString(CanonicalJson.Serialize(value));
}
