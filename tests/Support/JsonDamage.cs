using System.Text;
using System.Text.Json.Nodes;

namespace NofPipeline.Support;

/// <summary>Damages JSON at random, the same way for the same seed: some of it stays JSON of another shape, some of it is no JSON any more.</summary>
public sealed class JsonDamage(int seed)
{
    private const int Deep = 2_000;

    /// <summary>Stands for what a node of JSON cannot hold.</summary>
    private const string LoneSurrogate = "lone-surrogate";

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\"x\"", "\"\\u0000\"", $"\"{LoneSurrogate}\"", "\"2025-26Q9\"", "[]", "{}", "[null]",
        "\"2031-13\"", "\"RJ1 \"", "\"1.0\"", "\"00000000-0000-0000-0000-000000000000\"",
    ];

    private static readonly byte[] Awkward = [0, .. "\"\\{}[]:,"u8, 0x80, 0xC3, 0xED, 0xFF];

    private readonly Random random = new(seed);

    /// <summary>The text with one to three damages.</summary>
    public byte[] Of(string json)
    {
        var shape = JsonNode.Parse(json)!;
        for (var damages = random.Next(1, 4); damages > 0; damages--)
        {
            Misshape(shape);
        }

        // Two thirds stay JSON: damaged bytes are mostly refused by the parser, long before anything of ours.
        var bytes = Encoding.UTF8.GetBytes(shape.ToJsonString().Replace(LoneSurrogate, "\\ud800", StringComparison.Ordinal)).ToList();
        if (random.Next(3) == 0)
        {
            Damage(bytes);
        }

        return [.. bytes];
    }

    /// <summary>Changes, adds or takes away one member or element.</summary>
    private void Misshape(JsonNode shape)
    {
        var containers = Containers(shape).ToList();
        var container = containers[random.Next(containers.Count)];
        var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (container)
        {
            case JsonObject { Count: > 0 } members:
                MisshapeMember(members, members.ElementAt(random.Next(members.Count)).Key, value);
                break;
            case JsonObject members:
                members["added"] = value;
                break;
            case JsonArray { Count: > 0 } elements when random.Next(2) == 0:
                elements.RemoveAt(random.Next(elements.Count));
                break;
            case JsonArray elements:
                elements.Insert(random.Next(elements.Count + 1), value);
                break;
        }
    }

    private void MisshapeMember(JsonObject members, string key, JsonNode? value)
    {
        switch (random.Next(5))
        {
            case 0:
                members.Remove(key);
                break;
            case 1:
                members["added"] = value;
                break;
            case 2:
                members[key + "x"] = members[key]?.DeepClone();
                members.Remove(key);
                break;
            default:
                members[key] = value;
                break;
        }
    }

    private void Damage(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(6))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 4), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, bytes.Take(at).ToList());
                break;
            case 3:
                bytes.InsertRange(at, Enumerable.Repeat((byte)'[', Deep));
                break;
            case 4:
                bytes[at] = Awkward[random.Next(Awkward.Length)];
                break;
            default:
                bytes.Insert(at, (byte)random.Next(0x20, 0x7F));
                break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(Containers).Prepend(node),
        JsonArray elements => elements.OfType<JsonNode>().SelectMany(Containers).Prepend(node),
        _ => [],
    };
}
