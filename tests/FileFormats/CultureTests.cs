using System.Globalization;
using System.Text;
using NofPipeline.Files.Tidy;

namespace NofPipeline.FileFormats.Tests;

/// <summary>The machine's language changes nothing.</summary>
public sealed class CultureTests
{
    private static readonly string[] Rows =
    [
        Given.MetricValuesHeader,
        "2025-26Q4,RI1,OF0003,%,-1234.5,,Mar-26",
        "2025-26Q4,RJ1,infections,index,0.5,2,Mar-26",
    ];

    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Files_read_and_write_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var file = Given.Reading(Rows);
            Given.AssertClean(file);
            Assert.Equal([-1234.5m, 0.5m], file.Values.Select(v => v.Value));
            Assert.Equal(string.Join('\n', Rows) + "\n", Encoding.UTF8.GetString(MetricValuesWriter.Write(file.Values)));
            Given.AssertClean(Given.Reading(Given.PublishedHeader.ToUpperInvariant(), Given.PublishedRow));
            Assert.Equal("date-ambiguous", Given.OnlyFinding(Given.Reading(Given.DecisionsHeader, "2025-26Q4,RJ1,financial-override,1,,,01/02/2026")).Code);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
