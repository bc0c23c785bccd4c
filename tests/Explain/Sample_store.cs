using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Hosting.Options;
using NofPipeline.Methods;
using NofPipeline.Operator.Explaining;
using NofPipeline.Operator.Sessions;
using NofPipeline.Reading.Explaining;
using NofPipeline.Reading.Originals;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using Spectre.Console;

namespace NofPipeline.Explain.Tests;

/// <summary>A store that the real program made of the samples and of monthly files.</summary>
public sealed class Sample_store : IAsyncLifetime
{
    private readonly Dictionary<Quarter, ExplanationMaker> makers = [];
    private readonly Dictionary<Quarter, SegmentedQuarter> quarters = [];
    private IPipelineStore? store;

    public Workplace Workplace { get; } = Workplace.Of(Nation.Newest);

    /// <summary>The settings with which the command line works on the store.</summary>
    public (string Key, string Value)[] Settings => [("Nof__Data", Workplace.Data)];

    public IEnumerable<SegmentedQuarter> Quarters => quarters.Values;

    public async ValueTask InitializeAsync()
    {
        MonthlyFiles.DropInto(Workplace);
        Workplace.DropText(
            "programme.csv",
            "quarter,org_code,decision,value,reason,decided_by,decided_on\n2025-26Q3,RVV,improvement-programme,1,Entered the programme,Regional director,2026-01-20\n");
        var (exitCode, output) = await Workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        store = Workplace.OpenStore();
        var options = new NofOptions { Data = Workplace.Data };
        var session = new Session(options, store, MethodCatalogue.Embedded());
        foreach (var quarter in new[] { "2025-26Q2", "2025-26Q3", "2025-26Q4", "2026-27Q1" }.Select(Quarter.Parse))
        {
            quarters[quarter] = (await session.FindQuarterAsync(quarter, CancellationToken.None))!;
            makers[quarter] = new ExplanationMaker(store, new OriginalFiles(options.Data), quarters[quarter]);
        }
    }

    internal Task<ExplainAnswer> ExplainAsync(Quarter quarter, OdsCode organisation, MetricId? metric = null) =>
        makers[quarter].MakeAsync(organisation, metric, TestContext.Current.CancellationToken);

    /// <summary>What the command prints where its output is redirected, without spaces at the ends of lines.</summary>
    internal async Task<string> PageAsync(string quarter, string organisation, string? metric)
    {
        var answer = await ExplainAsync(Quarter.Parse(quarter), OdsCode.Parse(organisation), metric is null ? null : MetricId.Parse(metric));
        await using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 120;
        ExplanationPages.Write(console, answer);
        return Trimmed(writer.ToString());
    }

    public static string Trimmed(string page) => string.Join('\n', page.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";

    public ValueTask DisposeAsync()
    {
        store?.Dispose();
        Workplace.Dispose();
        return ValueTask.CompletedTask;
    }
}
