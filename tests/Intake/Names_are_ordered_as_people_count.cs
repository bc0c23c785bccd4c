using NofPipeline.Ingestion.Intake;

namespace NofPipeline.Intake.Tests;

public sealed class Names_are_ordered_as_people_count
{
    [Fact]
    public void A_later_revision_comes_later()
    {
        string[] inOrder =
        [
            "acute-data-q3.csv", "acute-data-q3-v2.csv", "acute-data-q3-v10.csv", "acute-data-q10.csv", "b.CSV", "b.csv", "b1.csv", "b01x.csv", "b2.csv",
        ];
        var shuffled = inOrder.ToArray();
        new Random(5).Shuffle(shuffled);

        Assert.Equal(inOrder, shuffled.Order(NaturalOrder.Instance));
    }

    [Fact]
    public void Digits_of_any_length_are_compared_without_overflow() =>
        Assert.True(NaturalOrder.Instance.Compare("v99999999999999999999998.csv", "v99999999999999999999999.csv") < 0);

    [Theory]
    [InlineData("a.csv", "a.csv")]
    [InlineData("v007.csv", "v007.csv")]
    public void Only_equal_names_are_equal(string one, string other) => Assert.Equal(0, NaturalOrder.Instance.Compare(one, other));

    [Fact]
    public void Names_that_count_alike_still_have_an_order() =>
        Assert.NotEqual(0, NaturalOrder.Instance.Compare("v7.csv", "v07.csv"));
}
