using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Tests;

public sealed class OdsCodeTests
{
    [Theory]
    [InlineData("RJ1")]
    [InlineData("R0A")]
    [InlineData("TAH")]
    [InlineData("QWE")]
    [InlineData("G6V2S")]
    public void Codes_of_either_shape_are_read(string text) => Assert.Equal(text, OdsCode.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RJ")]
    [InlineData("RJ1 ")]
    [InlineData(" RJ")]
    [InlineData("rj1")]
    [InlineData("RJ1X")]
    [InlineData("GGV2S")]
    [InlineData("66V2S")]
    [InlineData("G6V22")]
    [InlineData("RÄ1")]
    [InlineData("RJ١")]
    public void Nothing_is_repaired(string? text) => Assert.False(OdsCode.TryParse(text, out _));

    [Fact]
    public void A_text_that_is_not_a_code_is_named_in_the_error() =>
        Assert.Contains("'rj1'", Assert.Throws<FormatException>(() => OdsCode.Parse("rj1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Codes_are_ordered_by_character_not_by_culture()
    {
        string[] inOrder = ["G6V2S", "R0A", "R1F", "RA9", "RAA", "TAH"];
        foreach (var culture in new[] { "en-GB", "tr-TR", "ar-SA" })
        {
            Assert.Equal(inOrder, UnderCulture.Get(culture, () => inOrder.Reverse().Select(OdsCode.Parse).Order().Select(c => c.Value).ToArray()));
        }
    }

    [Fact]
    public void The_operators_agree_with_the_order()
    {
        var (first, second) = (OdsCode.Parse("R0A"), OdsCode.Parse("RJ1"));
        Assert.True(first < second && second > first && first <= second && second >= first);
    }

    [Fact]
    public void The_default_code_is_empty() => Assert.Equal("", default(OdsCode).Value);
}
