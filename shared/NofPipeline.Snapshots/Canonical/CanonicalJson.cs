using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Canonical;

/// <summary>
/// The one way in which records become bytes that are hashed: UTF-8 JSON without whitespace, members in declared order and camelCase,
/// nulls written, decimals as strings without trailing zeros, small types as their tokens. Equal values have equal bytes on every
/// machine and under every culture.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    public static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="JsonException">The bytes are not canonical JSON of a <typeparamref name="T"/>.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"null is not a {typeof(T).Name}.");

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = false,
            // Members that are required must also be there when they are null.
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            // What is computed from other members is not content.
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            // Escapes what JSON demands, and characters beyond the basic plane; the rest stays readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { InDeclaredOrderAndWhole } },
            Converters =
            {
                new TokenConverter<decimal>(CanonicalDecimal.Format, CanonicalDecimal.Parse),
                new TokenConverter<Quarter>(quarter => quarter.ToString(), Quarter.Parse),
                new TokenConverter<Month>(month => month.ToString(), Month.Parse),
                new TokenConverter<OdsCode>(code => code.Value, OdsCode.Parse),
                new TokenConverter<MetricId>(id => id.Value, MetricId.Parse),
                new TokenConverter<SnapshotId>(id => id.Value, SnapshotId.Parse),
                new TokenConverter<OrganisationType>(type => type.Token(), EnumTokens.Parse<OrganisationType>),
                new TokenConverter<SnapshotStage>(stage => stage.Token(), EnumTokens.Parse<SnapshotStage>),
                new TokenConverter<Lane>(lane => lane.Token(), EnumTokens.Parse<Lane>),
                new TokenConverter<SupersessionReason>(reason => reason.Token(), EnumTokens.Parse<SupersessionReason>),
                new CamelCaseTokens(),
                new WholeLists(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Reflection does not promise the order in which it lists members; the tokens of their metadata follow the source.</summary>
    private static void InDeclaredOrderAndWhole(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is System.Reflection.MemberInfo member)
            {
                property.Order = member.MetadataToken & 0x00FF_FFFF;
            }

            // Of a structure the serializer does not use the constructor, so that what is missing would be zero.
            property.IsRequired |= type.Type.IsValueType && property.Set is not null;
        }
    }
}
