using System.Globalization;
using Spectre.Console;

namespace NofPipeline.Operator.Replay;

/// <summary>A replay as people read it.</summary>
internal static class ReplayPage
{
    public static void Write(IAnsiConsole console, ReplayReport report)
    {
        var quarter = Domain.Calendar.Quarter.Parse(report.Quarter).Display;
        console.WriteLine($"{quarter} by {report.Method.Id} {report.Method.Version} (digest {Short(report.Method.Digest)})");
        console.WriteLine(report.Input is { } input
            ? $"from {input.Stage} {Short(input.Id)} (lane {input.Lane}, {input.Method}, version {Text(input.Version)})"
            : "from the accepted files");
        Stages(console, report);
        if (report.Coverage is { } coverage)
        {
            Coverage(console, report.Method.Id, coverage);
        }

        if (report.Comparison is { } comparison)
        {
            console.WriteLine();
            ComparisonPage.Write(console, comparison);
        }

        console.WriteLine();
        console.WriteLine(Verdict(report));
    }

    private static void Stages(IAnsiConsole console, ReplayReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Stage", "Engine", "Build", "Snapshot", "What became of it", "Live");
        foreach (var stage in report.Stages)
        {
            table.AddRow(
                stage.Name,
                Plain(stage.Engine.Version),
                stage.Engine.Build,
                Short(stage.Snapshot.Id),
                Outcome(stage),
                Live(stage, report.OwnMethod));
        }

        console.Write(table);
        foreach (var stage in report.Stages.Where(s => s is { Live: not null, SameAsLive: false, Name: "publishing" }))
        {
            console.WriteLine($"Files of the bundle that differ: {string.Join(", ", stage.OtherParts)}.");
        }
    }

    private static string Outcome(ReplayReport.Stage stage) => stage.Outcome switch
    {
        "kept" => $"made, version {Text(stage.Snapshot.Version)} in lane replay",
        "equal" => $"made; version {Text(stage.Snapshot.Version)} in lane replay is the same",
        "up-to-date" => $"up to date as version {Text(stage.Snapshot.Version)} in lane replay; not run again",
        _ => "made, not kept",
    } + (stage.IsFinal ? string.Empty : "; provisional");

    private static string Live(ReplayReport.Stage stage, string ownMethod) => stage switch
    {
        { Live: null } => "nothing is live",
        _ when stage.Snapshot.Method != ownMethod => $"version {Text(stage.Live.Version)} by {ownMethod}",
        { SameAsLive: true } => $"the same (version {Text(stage.Live.Version)})",
        { SameAsVersion: { } version } => $"differs: live is version {Text(stage.Live.Version)}, this is version {Text(version)}",
        _ => $"differs from version {Text(stage.Live.Version)}",
    };

    private static void Coverage(IAnsiConsole console, string method, MethodCoverage coverage)
    {
        void Line(string what, IReadOnlyList<string> ids)
        {
            if (ids.Count > 0)
            {
                console.WriteLine($"{what} ({Text(ids.Count)}): {string.Join(", ", ids)}.");
            }
        }

        Line($"Not known to {method}, and not counted", coverage.Unknown);
        Line($"Scored by {method}, and absent", coverage.Absent);
        Line($"Domains that {method} has no cuts for", coverage.UnknownDomains);
        if (coverage.OverrideNotStated > 0)
        {
            console.WriteLine(
                $"Financial override: of {Text(coverage.OverrideNotStated)} organisations no decision states it and {method} has nothing to derive it from. It does not apply to them.");
        }
    }

    private static string Verdict(ReplayReport report) => report switch
    {
        { Promotion: { Done: true } done } => string.Create(
            CultureInfo.InvariantCulture, $"Promoted: version {done.Version} is live (audit record {done.AuditNumber}). {done.Sent}"),
        { Promotion: { Done: false } none } => string.Create(
            CultureInfo.InvariantCulture, $"Nothing to promote: live version {none.Version} is what the replay makes."),
        _ when report.Method.Id != report.OwnMethod => $"Nothing was published. In the live lane the quarter is scored by {report.OwnMethod}.",
        _ when report.Stages.All(s => s.Live is null) => "Nothing was published, and nothing is live to compare with.",
        { IsAsLive: true } => "The replay makes what is live.",
        _ => "The replay makes something else than what is live. Nothing was published.",
    };

    /// <summary>Without the commit behind the version, which the JSON has.</summary>
    private static string Plain(string version) => version.Split('+')[0];

    private static string Short(string hash) => hash[..SnapshotNames.ShownDigits];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
