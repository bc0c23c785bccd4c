using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

public sealed class MetricIdTests
{
    [Theory]
    [InlineData("OF0013")]
    [InlineData("OF5002")]
    [InlineData("infections")]
    [InlineData("paired-outcomes-2")]
    public void Published_ids_and_names_of_a_method_are_read(string text) => Assert.Equal(text, MetricId.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OF013")]
    [InlineData("OF00130")]
    [InlineData("of0013\n")]
    [InlineData("OF0013\n")]
    [InlineData(" OF0013")]
    [InlineData("Infections")]
    [InlineData("infections-")]
    [InlineData("-infections")]
    [InlineData("2infections")]
    [InlineData("OF٠٠١٣")]
    [InlineData("ınfections")]
    public void Anything_else_is_not_an_id(string? text) => Assert.False(MetricId.TryParse(text, out _));

    [Fact]
    public void A_text_that_is_not_an_id_is_named_in_the_error() =>
        Assert.Contains("'OF13'", Assert.Throws<FormatException>(() => MetricId.Parse("OF13")).Message, StringComparison.Ordinal);

    [Fact]
    public void Ids_are_ordered_by_character_and_published_ones_come_first()
    {
        string[] inOrder = ["OF0003", "OF0013", "OF1080", "a-rate", "infections"];
        foreach (var culture in new[] { "en-GB", "tr-TR", "th-TH" })
        {
            Assert.Equal(inOrder, UnderCulture.Get(culture, () => inOrder.Reverse().Select(MetricId.Parse).Order().Select(c => c.Value).ToArray()));
        }
    }

    [Fact]
    public void The_operators_agree_with_the_order()
    {
        var (first, second) = (MetricId.Parse("OF0003"), MetricId.Parse("OF0005"));
        Assert.True(first < second && second > first && first <= second && second >= first);
    }
}
