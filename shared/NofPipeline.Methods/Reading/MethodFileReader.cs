using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads <c>method.yaml</c>: everything of a method that is not a metric.</summary>
internal sealed partial class MethodFileReader(MappingReader file, MethodParts parts)
{
    /// <summary>The method without metrics and digest, or <c>null</c> when a part could not be read.</summary>
    public MethodDefinition? Read()
    {
        var id = file.Text("id");
        var version = file.Text("version");
        var title = file.Text("title");
        var startYear = file.Integer("start_year");
        CheckIdentity(id, version, startYear);
        var types = Types.Read(file, "segmented_types");
        var domains = new DomainReader(parts).Read(file);
        var segmentation = SegmentationReader.Read(file.Mapping("segmentation"), out var segmentationSource);
        var domainSegmentation = SegmentationReader.Read(file.Mapping("domain_segmentation"), out var domainSegmentationSource);
        var decisions = new DecisionReader(parts, startYear);
        var kinds = decisions.ReadKinds(file);
        var rule = decisions.ReadOverride(file.Mapping("override"));
        var summary = ReadSummary(file.Mapping("summary"));
        var slices = new SliceReader(parts).Read(file);
        var leastShare = CoverageReader.ReadLeastShare(file.Mapping("coverage"));
        var quarterRules = new QuarterRuleReader(parts).Read(file, startYear);
        var consequences = new ConsequenceReader(parts);
        var areas = consequences.ReadAreas(file);
        var entailed = consequences.Read(file);
        file.Finish();
        Sources.Add(summary?.Unadjusted, segmentationSource, parts);
        foreach (var domain in domains)
        {
            Sources.Add(domain.SegmentId, domainSegmentationSource, parts);
        }

        if (id is null || version is null || title is null || startYear is null || types is null || segmentation is null
            || domainSegmentation is null || rule is null || summary is null || leastShare is null)
        {
            return null;
        }

        return new MethodDefinition
        {
            Id = id,
            Version = version,
            Digest = string.Empty,
            Title = title,
            StartYear = startYear.Value,
            SegmentedTypes = types,
            Domains = domains,
            Metrics = [],
            Composites = [],
            Segmentation = segmentation,
            DomainSegmentation = domainSegmentation,
            Override = rule,
            Decisions = kinds,
            Summary = summary,
            ExpectedSlices = slices,
            LeastShare = leastShare.Value,
            QuarterRules = quarterRules,
            PriorityAreas = areas,
            Consequences = entailed,
        };
    }

    private SummaryRowIds? ReadSummary(MappingReader? summary)
    {
        if (summary is null)
        {
            return null;
        }

        var average = Row(summary, "average");
        var unadjusted = Row(summary, "unadjusted");
        var adjusted = Row(summary, "adjusted");
        var final = summary.Has("final") ? Row(summary, "final") : summary.OptionalParsed<MetricId>("final", MetricId.TryParse, Words.MetricForm);
        summary.Finish();
        return average is null || unadjusted is null || adjusted is null
            ? null
            : new SummaryRowIds(average.Value, unadjusted.Value, adjusted.Value, final);
    }

    private MetricId? Row(MappingReader summary, string key)
    {
        var row = summary.Parsed<MetricId>(key, MetricId.TryParse, Words.MetricForm);
        if (row is { } id)
        {
            parts.References.DefineRow(id.Value, summary.PlaceOf(key));
        }

        return row;
    }

    private void CheckIdentity(string? id, string? version, int? startYear)
    {
        if (version is not null && !VersionPattern().IsMatch(version))
        {
            file.Findings.Error("value-malformed", file.PlaceOf("version"), $"'{version}' is not a version.", "Write three numbers, such as 1.0.0.", version);
        }

        if (startYear is not (null or (>= 2000 and <= 2098)))
        {
            file.Findings.Error("value-malformed", file.PlaceOf("start_year"), "The start year is out of range.", "Write 2000 to 2098.");
        }
        else if (id is not null && startYear is { } year && id != NameOf(year))
        {
            file.Findings.Error("id-not-of-year", file.PlaceOf("id"), $"'{id}' does not name the framework year that starts in {year}.", $"Write {NameOf(year)}.", id);
        }
    }

    private static string NameOf(int year) => string.Create(CultureInfo.InvariantCulture, $"nof-{year:0000}-{(year + 1) % 100:00}");

    [GeneratedRegex(@"\A(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();
}
