using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Api;

/// <summary>What the OpenAPI document cannot learn of an operation from its handler: the query, the places in the path, and forms other than JSON.</summary>
internal static class OperationDescription
{
    private static readonly Dictionary<string, (string Description, JsonSchemaType Type)> Places = new(StringComparer.Ordinal)
    {
        ["quarter"] = ("Such as `2025-26Q4`, or `latest`.", JsonSchemaType.String),
        ["version"] = ("The version of the publication, from 1.", JsonSchemaType.Integer),
        ["type"] = ("`acute`, `mental-health-and-community`, `ambulance` or `icb`.", JsonSchemaType.String),
        ["code"] = ("ODS code, such as `R0A`.", JsonSchemaType.String),
        ["id"] = ("Such as `OF0013` for a metric, `nof-2025-26` for a method.", JsonSchemaType.String),
        ["number"] = ("The number of the file, from 1.", JsonSchemaType.Integer),
    };

    public static OpenApiOperation Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var path = context.Description.RelativePath!.Split('?')[0];
        operation.Parameters =
        [
            .. Places.Where(place => path.Contains($"{{{place.Key}}}", StringComparison.Ordinal)).Select(place => new OpenApiParameter
            {
                Name = place.Key,
                In = ParameterLocation.Path,
                Required = true,
                Description = place.Value.Description,
                Schema = new OpenApiSchema { Type = place.Value.Type },
            }),
            .. metadata.OfType<QueryParameter>().Select(Of),
        ];
        if (metadata.OfType<CsvAnswer>().Any())
        {
            operation.Responses!["200"].Content![MediaTypes.Csv] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        return operation;
    }

    private static OpenApiParameter Of(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String,
            Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
            Enum = parameter.Values.Count == 0 ? null : [.. parameter.Values.Select(value => (JsonNode)value)],
        },
    };
}
