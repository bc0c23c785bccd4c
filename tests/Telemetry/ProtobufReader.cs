using System.Text;

namespace NofPipeline.Telemetry.Tests;

/// <summary>As much of protobuf as OTLP needs here: the fields of a message by number, those with a length as bytes, the others skipped.</summary>
public static class ProtobufReader
{
    public static ILookup<int, ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message)
    {
        var fields = new List<(int Number, ReadOnlyMemory<byte> Content)>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message.Span, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(message.Span, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message.Span, ref at);
                    fields.Add(((int)(key >> 3), message.Slice(at, length)));
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {key & 7}.");
            }
        }

        return fields.ToLookup(f => f.Number, f => f.Content);
    }

    public static string Text(this ILookup<int, ReadOnlyMemory<byte>> fields, int number) =>
        Encoding.UTF8.GetString(fields[number].FirstOrDefault().Span);

    public static string Hex(this ILookup<int, ReadOnlyMemory<byte>> fields, int number) =>
        Convert.ToHexStringLower(fields[number].FirstOrDefault().Span);

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
