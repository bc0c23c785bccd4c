using System.Text.Json;
using System.Text.Json.Nodes;
using NofPipeline.Contracts.Events;
using NofPipeline.Publishing.Tests.Events;
using NofPipeline.Publishing.Tests.Movements;

namespace NofPipeline.Contracts.Tests;

/// <summary>One event of each type, composed as the publishing stage does: trust R01 crosses a cut, and a revised value then moves it once more.</summary>
public static class ExampleEvents
{
    private static readonly decimal[] Cuts = [1.5m, 2.5m, 3.5m];
    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>By the name of the file: compact JSON, as published.</summary>
    public static IReadOnlyDictionary<string, string> ByName { get; } = Compose();

    /// <summary>The same laid out on several lines.</summary>
    public static string LaidOut(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Indented) + "\n";
    }

    /// <summary>An event as it was before version 1.1 of the contract.</summary>
    public static string OfTheFirstVersion(string name)
    {
        var example = JsonNode.Parse(ByName[name])!;
        foreach (var added in new[] { "materiality", "previousEvent", "movements" })
        {
            example["data"]!.AsObject().Remove(added);
        }

        return example.ToJsonString(EventJson.Options);
    }

    private static Dictionary<string, string> Compose()
    {
        var history = new PublishingHistory();
        var before = SmallQuarter.Of(SmallQuarter.Before, Cuts, SmallQuarter.Scored(1, 2m, 2m, 3m, 2.6m));
        history.Publish(before, SmallQuarter.Of(SmallQuarter.After, Cuts, SmallQuarter.Scored(1, 2m, 3m, 3m, 2.4m)));
        history.Publish(before, SmallQuarter.Of(SmallQuarter.After, Cuts, SmallQuarter.Scored(1, 3.4m, 4m, 4m, 3m)));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["segment-changed"] = Of(history, EventTypes.SegmentChanged),
            ["segment-corrected"] = Of(history, EventTypes.SegmentCorrected),
            ["quarter-published"] = Of(history, EventTypes.QuarterPublished),
        };
    }

    private static string Of(PublishingHistory history, string type) => history.Issued.First(e => e.Event.Type == type).Text;
}
