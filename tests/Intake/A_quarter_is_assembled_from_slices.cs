using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Intake.Tests;

public sealed class A_quarter_is_assembled_from_slices
{
    private const string Register =
        "code,name,type,subtype,region,valid_from,valid_to,successor\n"
        + "RJ1,Guy's,acute,Acute - Teaching,London,2025-04-01,,\n"
        + "RX8,Yorkshire,ambulance,Ambulance,North East and Yorkshire,2025-04-01,,\n"
        + "RY2,Bridgewater,mental-health-and-community,Community,North West,2025-04-01,2025-12-31,RWW\n";

    private const string ValuesHeader = "quarter,org_code,metric_id,unit,value,order,reporting_period\n";
    private const string DecisionsHeader = "quarter,org_code,decision,value,reason,decided_by,decided_on\n";
    private const string PublishedHeader =
        "Quarter,Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Domain,Sub-domain,Metric_ID,Metric_description,Reporting_date,Units,Value,"
        + "Median_value,Lower_quartile,Upper_quartile,Rank\n";

    private static readonly Quarter Q4 = Quarter.Parse("2025-26Q4");

    [Fact]
    public void A_newer_file_replaces_a_slice_as_a_whole_and_leaves_the_others()
    {
        var assembled = Assemble(
            Register,
            ValuesHeader + "2025-26Q4,RJ1,OF0082,%,4.1,,x\n2025-26Q4,RJ1,OF0014,%,7,,x\n2025-26Q4,RX8,OF0082,%,5.2,,x\n",
            ValuesHeader + "2025-26Q4,RJ1,OF0082,%,4.4,,x\n");

        Assert.Equal(["RJ1 OF0082 4.4", "RX8 OF0082 5.2"], Values(assembled));
        Assert.Equal(3, assembled.Suppliers[new Slice(Slice.MetricValues, OrganisationType.Acute, null)].Number);
        Assert.Equal(2, assembled.Suppliers[new Slice(Slice.MetricValues, OrganisationType.Ambulance, null)].Number);
    }

    [Fact]
    public void A_closed_organisation_is_set_aside_and_its_successor_is_named()
    {
        var assembled = Assemble(Register, ValuesHeader + "2025-26Q4,RJ1,OF0082,%,4.1,,x\n2025-26Q4,RY2,OF0082,%,9,,x\n");

        var finding = Assert.Single(assembled.Findings).Finding;
        Assert.Equal(("organisation-not-valid", 3, "RY2"), (finding.Code, finding.Line, finding.Raw));
        Assert.Contains("RWW", finding.Hint, StringComparison.Ordinal);
        Assert.Equal(["RJ1 OF0082 4.1"], Values(assembled));
        Assert.Contains(assembled.Inputs.Completeness.Missing, m => m.Contains("RY2", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var rows = new[] { "2025-26Q4,RJ1,OF0082,%,4.1,,x\n", "2025-26Q4,RX8,OF0082,%,5.2,2,x\n", "2025-26Q4,RX8,OF0017,mins,30,,y\n" };

        var one = Assemble(Register, ValuesHeader + string.Concat(rows));
        var other = Assemble(Register, ValuesHeader + string.Concat(rows.Reverse()));

        Assert.Equal(Values(one), Values(other));
        Assert.Equal(one.Inputs.Organisations[1].Values[1].Order, new OrderEvidence(OrderBasis.OrderColumn, 2));
    }

    [Theory]
    [InlineData(true, OrderBasis.PublishedScore, 267, 41)]
    [InlineData(false, OrderBasis.PublishedRank, 41, null)]
    public void Scores_beside_values_tell_their_order_unless_the_setting_says_otherwise(bool byScore, OrderBasis basis, int position, int? rank)
    {
        var assembled = QuarterAssembler.Assemble(
            Q4, MethodCatalogue.Embedded().For(Q4)!, MethodCatalogue.Embedded(), Files(Published("OF0082,Sickness", "%", "4.1", "41.0"), Published("OF1082,Sickness", "score", "2.67", "41.0")), byScore);

        Assert.Equal(new OrderEvidence(basis, position, rank), Assert.Single(Assert.Single(assembled.Inputs.Organisations).Values).Order);
    }

    [Fact]
    public void The_score_of_a_metric_that_no_rank_scores_tells_no_order()
    {
        var assembled = Assemble(Published("OF0079,Plan", "%", "1.5", "3.0"), Published("OF1079,Plan", "score", "1", "3.0"));

        Assert.Equal(new OrderEvidence(OrderBasis.PublishedRank, 3), Assert.Single(Assert.Single(assembled.Inputs.Organisations).Values).Order);
    }

    [Fact]
    public void A_value_in_two_units_counts_once_and_the_other_is_set_aside()
    {
        var assembled = Assemble(Register, ValuesHeader + "2025-26Q4,RJ1,OF0048,count,2,,x\n2025-26Q4,RJ1,OF0048,rate,1.1,,x\n");

        Assert.Equal(["RJ1 OF0048 1.1"], Values(assembled));
        Assert.Equal(("unit-second", 2), (Assert.Single(assembled.Findings).Finding.Code, assembled.Findings[0].Finding.Line));
    }

    [Fact]
    public void Every_value_says_where_it_stands()
    {
        var assembled = Assemble(Register, ValuesHeader + "2025-26Q4,RJ1,OF0082,%,4.10,,x\n");

        var source = Assert.Single(Assert.Single(assembled.Sources[OdsCode.Parse("RJ1")]).Sources);
        Assert.Equal(("file-2.csv", 2, "4.10"), (source.FileName, source.Line, source.Raw));
    }

    [Fact]
    public void What_the_method_expects_and_nobody_has_supplied_keeps_the_quarter_provisional()
    {
        var assembled = Assemble(Register, ValuesHeader + "2025-26Q4,RJ1,OF0082,%,4.1,,x\n");

        Assert.False(assembled.Inputs.Completeness.IsFinal);
        Assert.Equal(5, assembled.Inputs.Completeness.Missing.Count);
        Assert.DoesNotContain(assembled.Inputs.Completeness.Missing, m => m.Contains("metric-values of acute", StringComparison.Ordinal));
    }

    /// <summary>By every kind of decision, whichever file is newer; what was published of others counts all the same.</summary>
    [Theory]
    [InlineData("financial-override", true)]
    [InlineData("financial-override", false)]
    [InlineData("improvement-programme", true)]
    [InlineData("improvement-programme", false)]
    public void What_was_recorded_by_hand_outranks_what_was_published(string kind, bool isNewer)
    {
        var published = $"{DecisionsHeader}2025-26Q4,RJ1,{kind},1,published flag OF5004,NHS England,\n2025-26Q4,RX9,{kind},1,published flag OF5004,NHS England,\n";
        var byHand = $"{DecisionsHeader}2025-26Q4,RJ1,{kind},0,letter of 3 June,A. Operator,2026-06-03\n";
        var register = Register + "RX9,East,acute,Acute - Small,London,2025-04-01,,\n";

        var assembled = isNewer ? Assemble(register, published, byHand) : Assemble(register, byHand, published);

        Assert.Equal(["RJ1 0 A. Operator", "RX9 1 NHS England"], assembled.Inputs.Organisations.SelectMany(o => o.Decisions.Select(d => $"{o.Organisation.Code} {d.Value} {d.DecidedBy}")));
        var (first, second) = (isNewer ? (2, 3) : (3, 2));
        Assert.Equal(first, assembled.Suppliers[new Slice(kind, OrganisationType.Acute, null)].Number);
        Assert.Equal(second, assembled.Suppliers[new Slice($"{kind}-by-hand", OrganisationType.Acute, null)].Number);
    }

    private static string Published(string metric, string unit, string value, string rank) =>
        $"Q4 2025/26,London,Acute trust,Acute - Teaching,RJ1,Guy's,Domain,Sub-domain,{metric},Q3 2025/26,{unit},{value},,,,{rank}\n";

    private static AssembledQuarter Assemble(params string[] texts) => QuarterAssembler.Assemble(Q4, MethodCatalogue.Embedded().For(Q4)!, MethodCatalogue.Embedded(), Files(texts));

    private static List<AcceptedFile> Files(params string[] texts)
    {
        var files = (texts[0].StartsWith("Q4", StringComparison.Ordinal) ? [PublishedHeader + string.Concat(texts)] : texts)
            .Select((text, i) => new AcceptedFile(i + 1, new string('0', 64), $"file-{i + 1}.csv", FeedReader.Read($"file-{i + 1}.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))))
            .ToList();
        Assert.All(files, f => Assert.Empty(f.Content.Findings));
        return files;
    }

    private static IEnumerable<string> Values(AssembledQuarter assembled) =>
        assembled.Inputs.Organisations.SelectMany(o => o.Values.Select(v => FormattableString.Invariant($"{o.Organisation.Code} {v.Metric} {v.Value}")));
}
