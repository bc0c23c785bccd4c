using NofPipeline.Domain.Explanations;
using NofPipeline.Reading.Explaining;

namespace NofPipeline.Operator.Explaining;

/// <summary>Metrics and composites in full, down to the bytes of files.</summary>
internal static class FocusPage
{
    public static void Write(Page page, Focus focus)
    {
        foreach (var composite in focus.Composites)
        {
            page.Part(MetricParts.Of(composite));
        }

        foreach (var metric in focus.Metrics)
        {
            WriteMetric(page, metric);
        }
    }

    private static void WriteMetric(Page page, MetricExplanation metric)
    {
        page.Part(MetricParts.Of(metric));
        if (metric.Derivation is { } derivation)
        {
            page.Part(MetricParts.Of(derivation));
        }

        if (metric.Lines.Count == 0)
        {
            page.Text("  No lineage was kept of this value.");
        }

        foreach (var file in MetricParts.Of(metric.Lines))
        {
            page.Part(file);
        }
    }
}
