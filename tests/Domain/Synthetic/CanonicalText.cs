using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Synthetic;

/// <summary>Results as text, every field of them, numbers without trailing zeros; two results are the same when their texts are.</summary>
internal static class CanonicalText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Converters =
        {
            new AsText<decimal>(d => (d / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)),
            new AsText<OdsCode>(c => c.Value),
            new AsText<MetricId>(m => m.Value),
            new AsText<Quarter>(q => q.ToString()),
        },
    };

    public static string Of((QuarterScores Scores, QuarterSegments Segments) results) =>
        JsonSerializer.Serialize(results.Scores, Options) + JsonSerializer.Serialize(results.Segments, Options);

    private sealed class AsText<T>(Func<T, string> text) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Results are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
    }
}
