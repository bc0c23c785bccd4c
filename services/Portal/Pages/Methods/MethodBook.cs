using System.Collections.Concurrent;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods;
using NofPipeline.Methods.Cases;
using NofPipeline.Reading.MethodData;

namespace NofPipeline.Portal.Pages.Methods;

/// <summary>A method in words, with the worked cases that prove its rules.</summary>
/// <param name="Method">The rules.</param>
/// <param name="Sheet">The same in words.</param>
/// <param name="Cases">By what they are about: a metric, a composite, or a topic.</param>
public sealed record MethodBook(MethodDefinition Method, MethodSheet Sheet, ILookup<string, WorkedCase> Cases)
{
    private static readonly ConcurrentDictionary<string, MethodBook> Read = new(StringComparer.Ordinal);

    public string Path => $"/methods/{Method.Id}";

    /// <summary>A method's; read once.</summary>
    public static MethodBook Of(MethodDefinition method) => Read.GetOrAdd(method.Digest, _ => new MethodBook(
        method,
        MethodSheet.Of(method, EmbeddedMethods.Sources(method)),
        EmbeddedMethods.Cases(method).ToLookup(c => c.About, StringComparer.Ordinal)));

    public MetricSheet? Find(string metric) => Sheet.Metrics.FirstOrDefault(m => m.Id == metric);
}
