using NofPipeline.Domain.Calendar;

namespace NofPipeline.Domain.Tests;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2026-01", "2025-26Q4")]
    [InlineData("2026-03", "2025-26Q4")]
    [InlineData("2026-04", "2026-27Q1")]
    [InlineData("2026-06", "2026-27Q1")]
    [InlineData("2026-07", "2026-27Q2")]
    [InlineData("2026-12", "2026-27Q3")]
    public void A_month_belongs_to_one_quarter(string month, string quarter) =>
        Assert.Equal(Quarter.Parse(quarter), Month.Parse(month).Quarter);

    [Fact]
    public void Every_day_of_a_quarter_lies_in_a_month_of_it()
    {
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2027, 1, 1); day = day.AddDays(1))
        {
            var quarter = Month.Of(day).Quarter;
            Assert.True(quarter.FirstDay <= day && day <= quarter.LastDay, $"{day:O} in {quarter}");
        }
    }

    [Fact]
    public void Every_month_of_2001_to_2098_can_be_read_and_lies_in_its_quarter()
    {
        var texts = from year in Enumerable.Range(1990, 120) from number in Enumerable.Range(1, 12) select $"{year}-{number:00}";
        var read = texts.Select(text => Month.TryParse(text, out var month) ? month : (Month?)null).OfType<Month>().ToList();

        Assert.Equal(from year in Enumerable.Range(2001, 98) from number in Enumerable.Range(1, 12) select (year, number), read.Select(m => (m.Year, m.Number)));
        Assert.All(read, month => Assert.True(month.Quarter.FirstDay <= month.FirstDay && month.LastDay <= month.Quarter.LastDay, $"{month} in {month.Quarter}"));
    }

    [Fact]
    public void Months_follow_each_other_over_the_end_of_the_year()
    {
        Assert.Equal(Month.Parse("2026-01"), Month.Parse("2025-12").Next);
        Assert.Equal(Month.Parse("2025-12"), Month.Parse("2026-01").Previous);
        Assert.Equal(["2025-11", "2025-12", "2026-01"], Month.Range(Month.Of(2025, 11), Month.Of(2026, 1)).Select(m => m.ToString()));
        Assert.Equal(("February 2028", 29), (Month.Of(2028, 2).Display, Month.Of(2028, 2).LastDay.Day));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-5")]
    [InlineData("05-2026")]
    [InlineData("2026-05-01")]
    [InlineData("1999-12")]
    [InlineData("2000-12")]
    [InlineData("2099-01")]
    public void Anything_else_is_no_month(string? text)
    {
        Assert.False(Month.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Month.Parse(text!));
    }
}
