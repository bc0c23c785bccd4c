using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Rows;

namespace NofPipeline.Samples.Writer;

/// <summary>Makes the organisation register from the facts that published rows state.</summary>
internal static class Register
{
    private static readonly DateOnly Start = new(2025, 4, 1);

    /// <summary>
    /// Who took over from the organisations that are in 2025/26 and not in 2026/27. The first fits the published figures (Warrington and
    /// Halton newly reports community waits); the others are general knowledge and not in the data.
    /// </summary>
    private static readonly Dictionary<OdsCode, OdsCode> Successors = new()
    {
        [OdsCode.Parse("RY2")] = OdsCode.Parse("RWW"),
        [OdsCode.Parse("RYV")] = OdsCode.Parse("RY3"),
        [OdsCode.Parse("RNK")] = OdsCode.Parse("G6V2S"),
    };

    public static IEnumerable<RegisteredOrganisation> Make(IReadOnlyList<PublishedMetricRow> rows)
    {
        var last = rows.Max(r => r.Quarter);
        return rows.GroupBy(r => r.Organisation.Code).SelectMany(ofOne => Periods(ofOne, last));
    }

    private static List<RegisteredOrganisation> Periods(IGrouping<OdsCode, PublishedMetricRow> rows, Quarter last)
    {
        var periods = new List<RegisteredOrganisation>();
        var stated = rows.GroupBy(r => r.Quarter, r => r.Organisation).OrderBy(q => q.Key).ToList();
        foreach (var quarter in stated)
        {
            var facts = quarter.Distinct().ToList() is [var only]
                ? only
                : throw new InvalidDataException($"The facts of {rows.Key} differ between rows of {quarter.Key}.");
            if (periods.Count > 0 && periods[^1].Organisation == facts)
            {
                continue;
            }

            if (periods.Count > 0)
            {
                periods[^1] = periods[^1] with { ValidTo = quarter.Key.FirstDay.AddDays(-1) };
            }

            periods.Add(new RegisteredOrganisation(facts, periods.Count == 0 ? Start : quarter.Key.FirstDay, null, null));
        }

        if (stated[^1].Key < last)
        {
            var successor = Successors.TryGetValue(rows.Key, out var code) ? code : (OdsCode?)null;
            periods[^1] = periods[^1] with { ValidTo = stated[^1].Key.LastDay, Successor = successor };
        }

        return periods;
    }
}
