using System.Text;
using NofPipeline.Files;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Whatever is dropped, reading ends, soon and with findings, never with an exception.</summary>
public sealed class HostileContentTests
{
    private const int Seed = 20260401;

    /// <summary>Milliseconds after which a test counts as hanging.</summary>
    private const int HangGuard = 120_000;

    private static readonly byte[][] Good =
    [
        Encoding.UTF8.GetBytes(Given.PublishedHeader + "\n" + Given.PublishedRow + "\n" + Given.PublishedRow.Replace("R1A", "R1D", StringComparison.Ordinal)),
        Encoding.UTF8.GetBytes("\uFEFF" + Given.LeagueHeader + "\r\n" + Given.LeagueRow + "\r\n"),
        Encoding.UTF8.GetBytes(Given.MetricValuesHeader + "\n2025-26Q4,RJ1,OF0003,%,1.5,1,Mar-26\n2025-26Q4,RK1,OF0003,%,\"-1\",,\"a, \"\"b\"\"\"\n"),
        Encoding.UTF8.GetBytes(Given.OrganisationsHeader + "\nRJ1,\"G,\nuy\",acute,,London,2025-04-01,2026-01-31,RK1\nRJ1,G,acute,,London,2026-02-01,,\n"),
        Encoding.UTF8.GetBytes(Given.DecisionsHeader + "\n2025-26Q4,RJ1,financial-override,1,'=why,who,2026-02-03\n"),
        Encoding.UTF8.GetBytes(Given.ResultsHeader + "\n2025-26Q4,RJ1,OF5002,2.34,12\n"),
        .. FeedLayouts.All.Select(l => ExampleFiles.Of(l.Id)),
    ];

    private static readonly byte[] Awkward = [0, .. "\",\r\n'=+-@*%.;\t"u8, 0x80, 0xC3, 0xA4, 0xE2, 0xEF, 0xBB, 0xBF, 0xF0, 0xFF];

    public static TheoryData<string> Layouts => [.. FeedLayouts.All.Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Undamaged_a_file_of_each_layout_is_read(string id)
    {
        var file = Given.Reading(ExampleFiles.Of(id), $"{id}-q1-25-26.csv");

        Assert.Equal(FeedLayouts.All.Single(l => l.Id == id).Feed, file.Feed);
        Assert.False(file.IsRejected, string.Join('\n', file.Findings));
    }

    [Fact]
    public void Random_damage_never_throws_and_rejected_files_have_no_rows()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Iterations(5_000); i++)
        {
            var content = Good[random.Next(Good.Length)].ToList();
            for (var damage = random.Next(1, 6); damage > 0; damage--)
            {
                Damage(content, random);
            }

            var file = Given.Reading(content.ToArray(), "q1-25-26.csv");
            Assert.True(file.IsRejected ? file.Records == 0 : file.Records > 0, $"iteration {i}: {Encoding.UTF8.GetString(content.ToArray())}");
        }
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Iterations(2_000); i++)
        {
            var content = new byte[random.Next(300)];
            random.NextBytes(content);
            Assert.True(Given.Reading(content, "random").IsRejected);
        }
    }

    [Theory(Timeout = HangGuard)]
    [InlineData("x", 20_000_000)]
    [InlineData(",", 20_000_000)]
    [InlineData("\"", 20_000_001)]
    [InlineData("\"a\"\"\",", 3_000_000)]
    [InlineData("\n", 20_000_000)]
    [InlineData("\r\n,", 5_000_000)]
    public Task Large_files_of_one_kind_of_text_do_not_hang(string text, int times) => Task.Run(() =>
    {
        foreach (var header in new[] { "", Given.DecisionsHeader + "\n", Given.DecisionsHeader + "\n2025-26Q4,RJ1,note,1,\"" })
        {
            var content = new StringBuilder(header).Insert(header.Length, text, times);
            Assert.True(Given.Reading(Encoding.UTF8.GetBytes(content.ToString()), "large.csv").IsRejected);
        }
    }, TestContext.Current.CancellationToken);

    [Fact(Timeout = HangGuard)]
    public Task Many_periods_of_one_organisation_do_not_hang() => Task.Run(() =>
    {
        var content = new StringBuilder(Given.OrganisationsHeader).Append('\n');
        for (var day = new DateOnly(2270, 1, 1); day > new DateOnly(2000, 1, 1); day = day.AddDays(-1))
        {
            content.Append("RJ1,Guy,acute,,London,").Append(day.ToString("O", null)).Append(',').Append(day.ToString("O", null)).Append(",\n");
        }

        Given.AssertClean(Given.Reading(Encoding.UTF8.GetBytes(content.ToString())));
    }, TestContext.Current.CancellationToken);

    [Fact]
    public void Every_layout_was_damaged() =>
        Assert.Empty(FeedLayouts.All.Select(l => l.Feed).Except(Good.Select(g => Given.Reading(g, "q1-25-26.csv").Feed)));

    private static int Iterations(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("NOF_FUZZ_ITERATIONS"), out var wanted) ? wanted : usual;

    private static void Damage(List<byte> content, Random random)
    {
        var at = random.Next(content.Count);
        var awkward = Awkward[random.Next(Awkward.Length)];
        switch (random.Next(5))
        {
            case 0:
                content[at] = awkward;
                break;
            case 1:
                content.Insert(at, awkward);
                break;
            case 2:
                content.RemoveRange(at, Math.Min(random.Next(1, 4), content.Count - at));
                content.Add((byte)'1');
                break;
            case 3:
                content.AddRange(content.Take(at).ToList());
                break;
            default:
                content.Insert(at, (byte)random.Next(0x20, 0x7F));
                break;
        }
    }
}
