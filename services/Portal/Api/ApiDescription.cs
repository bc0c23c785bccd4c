using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Api;

/// <summary>The OpenAPI document, made once from the routes and the types of their answers.</summary>
internal sealed class ApiDescription([FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider provider)
{
    private const string Name = "v1";
    private const string OurSuffix = "Document";

    private readonly Lazy<Task<(byte[] Content, string Sha256)>> document = new(async () =>
    {
        var described = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        using var stream = new MemoryStream();
        await described.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        return (stream.ToArray(), Convert.ToHexStringLower(SHA256.HashData(stream.ToArray())));
    });

    public static IServiceCollection AddTo(IServiceCollection services) => services
        .AddSingleton<ApiDescription>()
        .AddOpenApi(Name, options =>
        {
            options.CreateSchemaReferenceId = type => NameOf(OpenApiOptions.CreateDefaultSchemaReferenceId(type));
            options.AddSchemaTransformer((schema, context, _) => Task.FromResult(WithoutPrecision(schema, context.JsonTypeInfo.Type)));
            options.AddDocumentTransformer((document, _, _) => Task.FromResult(WithFacts(document)));
            options.AddOperationTransformer((operation, context, _) => Task.FromResult(OperationDescription.Complete(operation, context)));
        });

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(ApiAddress.Description, async (HttpContext context, ApiDescription description) =>
    {
        var (content, sha256) = await description.document.Value;
        return EntityTags.IsKnownFile(context, sha256, isImmutable: false)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(content, MediaTypes.Json);
    }).ExcludeFromDescription();

    /// <summary>Our documents are called what they are about.</summary>
    private static string? NameOf(string? type) =>
        type is not null && type.EndsWith(OurSuffix, StringComparison.Ordinal) ? type[..^OurSuffix.Length] : type;

    /// <summary>Decimals are exact, which no format of OpenAPI says; as <c>double</c> they would be described wrongly.</summary>
    private static OpenApiSchema WithoutPrecision(OpenApiSchema schema, Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal))
        {
            schema.Format = null;
        }

        return schema;
    }

    private static OpenApiDocument WithFacts(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "NofPipeline",
            Version = "1.0.0",
            Description = "Scores, segments and league tables of the NHS Oversight Framework, as computed by NofPipeline. These are not official statistics. "
                + "Read only; every answer has an ETag, and addresses with a version never change. Ignore members that you do not know.",
            License = new OpenApiLicense { Name = "Open Government Licence v3.0 (source data)", Url = new Uri("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/") },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        return document;
    }
}
