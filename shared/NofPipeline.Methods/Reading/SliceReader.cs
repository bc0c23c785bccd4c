using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the slices that make a quarter final; one entry may cover several types.</summary>
internal sealed class SliceReader(MethodParts parts)
{
    private const string MetricValues = "metric-values";

    public IReadOnlyList<ExpectedSlice> Read(MappingReader file)
    {
        var slices = new List<ExpectedSlice>();
        foreach (var slice in file.Mappings("expected_slices"))
        {
            var feed = slice.Text("feed");
            var types = Types.Read(slice, "types");
            slice.Finish();
            if (feed is null || types is null)
            {
                continue;
            }

            if (feed != MetricValues)
            {
                parts.References.Use(ReferenceKind.Decision, feed, slice.PlaceOf("feed"));
            }

            foreach (var type in types)
            {
                Add(slices, new ExpectedSlice(feed, type), slice);
            }
        }

        return slices;
    }

    private static void Add(List<ExpectedSlice> slices, ExpectedSlice slice, MappingReader reader)
    {
        if (slices.Contains(slice))
        {
            reader.Findings.Error("id-duplicate", reader.Place, $"The slice '{slice.Feed}' of '{slice.Type.Token()}' stands here twice.", "Keep one of them.");
            return;
        }

        slices.Add(slice);
    }
}
