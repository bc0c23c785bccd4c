using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Lists;

namespace NofPipeline.Portal.Tests.Lists;

public sealed class FiltersTests
{
    [Fact]
    public void A_text_can_be_chosen_that_occurs_once_each_in_order_and_no_blank_one() => Assert.Equal(
        [("London", "London"), ("Midlands", "Midlands"), ("midlands", "midlands")],
        Filters.ByText("region", "Region", ["Midlands", "", "London", "midlands", "London"], text => text).Options);

    [Fact]
    public void A_row_is_seen_under_its_own_text_only()
    {
        var filter = Filters.ByText("region", "Region", ["London"], text => text);

        Assert.Equal((true, false, false), (filter.Matches("London", "London"), filter.Matches("London", "london"), filter.Matches("Midlands", "London")));
    }

    [Fact]
    public void A_type_can_be_chosen_that_occurs_once_each_in_its_order() => Assert.Equal(
        [("acute", "Acute trust"), ("ambulance", "Ambulance trust")],
        Filters.ByType([OrganisationType.Ambulance, OrganisationType.Acute, OrganisationType.Ambulance], type => type).Options);

    [Theory]
    [InlineData("RJ1", true)]
    [InlineData("rj", true)]
    [InlineData("GUY", true)]
    [InlineData("guys", false)]
    public void A_name_or_a_code_is_found_in_capitals_or_not(string text, bool isFound)
    {
        var filter = Filters.ByName<Organisation>(o => o);

        Assert.Equal(isFound, filter.Matches(new Organisation(OdsCode.Parse("RJ1"), "Guy's", OrganisationType.Acute, "", ""), text));
        Assert.Null(filter.Options);
    }
}
