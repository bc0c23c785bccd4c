using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Methods.Gates;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads <c>gates.yaml</c>: the gates of both feeds, the ranges of values, the declared absences and the policies of revision.</summary>
internal static class GatesFileReader
{
    public static GateRules? Read(MappingReader file)
    {
        var values = file.Mapping("metric_values") is { } quarterly ? FeedGatesReader.Read(quarterly) : null;
        var months = file.Mapping("monthly_figures") is { } monthly ? FeedGatesReader.Read(monthly) : null;
        var outOfRange = file.Parsed<GateAction>("out_of_range", Words.TryAction, Words.ActionForm);
        var ranges = file.Mappings("value_ranges").Select(ReadRange).ToList();
        var absences = file.Mappings("absences").Select(ReadAbsence).ToList();
        var revisions = file.Mappings("scheduled_revisions").Select(ReadRevisions).ToList();
        file.Finish();
        return values is null || months is null || outOfRange is null ? null : new GateRules
        {
            MetricValues = values,
            MonthlyFigures = months,
            OutOfRange = outOfRange.Value,
            Ranges = [.. ranges.OfType<ValueRange>()],
            Absences = [.. absences.OfType<DeclaredAbsence>()],
            ScheduledRevisions = revisions,
        };
    }

    private static ValueRange? ReadRange(MappingReader range)
    {
        var unit = range.Text("unit");
        var lowest = range.Number("lowest");
        var highest = range.OptionalNumber("highest");
        var isWhole = range.OptionalBoolean("whole") ?? false;
        var except = range.OptionalParsedItems<MetricId>("except", MetricId.TryParse, Words.MetricForm);
        Reasons(range);
        range.Finish();
        if (highest <= lowest)
        {
            range.Findings.Error("threshold-wrong", range.PlaceOf("highest"), "The highest value is not above the lowest.", "Write a higher number, or leave it out.");
        }

        return unit is null || lowest is null ? null : new ValueRange(unit, lowest.Value, highest, isWhole, [.. except.Select(e => e.Value)]);
    }

    private static DeclaredAbsence? ReadAbsence(MappingReader absence)
    {
        var measure = absence.Text("measure");
        var organisations = absence.ParsedItems<OdsCode>("organisations", OdsCode.TryParse, "an ODS code such as RJ1");
        var from = absence.Parsed<Month>("from", Month.TryParse, Words.MonthForm);
        var to = absence.Parsed<Month>("to", Month.TryParse, Words.MonthForm);
        var reason = absence.Text("reason");
        Reasons(absence);
        absence.Finish();
        if (absence.Has("organisations") && organisations.Count == 0)
        {
            absence.Findings.Error("values-wrong", absence.PlaceOf("organisations"), "The absence is nobody's.", "Name at least one organisation.");
        }

        if (to < from)
        {
            absence.Findings.Error("period-reversed", absence.PlaceOf("to"), "The absence ends before it begins.", "'to' is the last month without figures.");
        }

        return measure is null || from is null || to is null || reason is null
            ? null
            : new DeclaredAbsence(measure, [.. organisations.Select(o => o.Value)], from.Value, to.Value, reason);
    }

    private static RevisionPolicy ReadRevisions(MappingReader policy)
    {
        var feeds = policy.TextItems("feeds");
        var marks = policy.TextItems("marks");
        Reasons(policy);
        policy.Finish();
        foreach (var (key, items) in new[] { ("feeds", feeds), ("marks", marks) })
        {
            if (policy.Has(key) && items.Count == 0)
            {
                policy.Findings.Error("values-wrong", policy.PlaceOf(key), "The list is empty.", "Name at least one, or leave the whole policy out.");
            }
        }

        return new RevisionPolicy([.. feeds.Select(f => f.Value)], [.. marks.Select(m => m.Value)]);
    }

    /// <summary>Every threshold, absence and policy says how sure it is and where it comes from.</summary>
    private static void Reasons(MappingReader rule)
    {
        _ = rule.Parsed<Evidence>("evidence", Words.TryEvidence, Words.EvidenceForm);
        _ = rule.Text("source");
    }
}
