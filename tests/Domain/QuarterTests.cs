using System.Globalization;
using NofPipeline.Domain.Calendar;

namespace NofPipeline.Domain.Tests;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2025-26Q4")]
    [InlineData("2025-26 Q4")]
    [InlineData("2025/26 Q4")]
    [InlineData("25/26 Q4")]
    [InlineData("Q4 2025/26")]
    [InlineData("Q4 2025-26")]
    [InlineData("Q4 25/26")]
    [InlineData("  Q4 2025/26\t")]
    public void Every_spelling_is_the_same_quarter(string text) => Assert.Equal(Quarter.Of(2025, 4), Quarter.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025-26")]
    [InlineData("2025-26Q0")]
    [InlineData("2025-26Q5")]
    [InlineData("2025-27Q1")]
    [InlineData("2025-25Q1")]
    [InlineData("1999-00Q1")]
    [InlineData("2099-00Q1")]
    [InlineData("2025-26q4")]
    [InlineData("Q42025/26")]
    [InlineData("Q4 2025/26 provisional")]
    [InlineData("٢٠٢٥-٢٦Q4")]
    [InlineData("Q٤ 2025/26")]
    public void Anything_else_is_not_a_quarter(string? text)
    {
        Assert.False(Quarter.TryParse(text, out var quarter));
        Assert.Equal(default, quarter);
    }

    [Fact]
    public void A_text_that_is_not_a_quarter_is_named_in_the_error() =>
        Assert.Contains("'soon'", Assert.Throws<FormatException>(() => Quarter.Parse("soon")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "2025-04-01", "2025-06-30")]
    [InlineData(2, "2025-07-01", "2025-09-30")]
    [InlineData(3, "2025-10-01", "2025-12-31")]
    [InlineData(4, "2026-01-01", "2026-03-31")]
    public void A_financial_year_starts_in_April(int number, string first, string last)
    {
        var quarter = Quarter.Of(2025, number);
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), quarter.FirstDay);
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), quarter.LastDay);
    }

    [Fact]
    public void The_next_quarter_starts_the_day_after_and_leads_back()
    {
        for (var quarter = Quarter.Of(2000, 1); quarter < Quarter.Of(2098, 4); quarter = quarter.Next)
        {
            Assert.Equal(quarter.LastDay.AddDays(1), quarter.Next.FirstDay);
            Assert.Equal(quarter, quarter.Next.Previous);
        }
    }

    [Fact]
    public void Quarters_are_in_the_order_of_time()
    {
        Quarter[] inOrder = [Quarter.Of(2024, 4), Quarter.Of(2025, 1), Quarter.Of(2025, 3), Quarter.Of(2025, 4), Quarter.Of(2026, 1)];
        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.True(inOrder[0] < inOrder[1] && inOrder[1] > inOrder[0]);
        Assert.True(inOrder[0] <= Quarter.Of(2024, 4) && inOrder[0] >= Quarter.Of(2024, 4));
    }

    [Theory]
    [InlineData(1999, 1)]
    [InlineData(2099, 1)]
    [InlineData(2025, 0)]
    [InlineData(2025, 5)]
    public void A_year_or_number_out_of_range_is_refused(int startYear, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quarter.Of(startYear, number));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_changes_nothing(string culture) => UnderCulture.Run(culture, () =>
    {
        var quarter = Quarter.Parse("Q1 2026/27");
        Assert.Equal("2026-27Q1", quarter.ToString());
        Assert.Equal("Q1 2026/27", quarter.Display);
        Assert.Equal("2026-27", quarter.FinancialYear);
        Assert.Equal(new DateOnly(2026, 4, 1), quarter.FirstDay);
    });

    [Fact]
    public void A_century_ends_within_a_financial_year() => Assert.Equal("2098-99", Quarter.Of(2098, 1).FinancialYear);
}
