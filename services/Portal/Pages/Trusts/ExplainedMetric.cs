using NofPipeline.Domain.Explanations;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Reading.Explaining;
using NofPipeline.Reading.Originals;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>A metric or composite of an organisation with the lines of the files that it was read from.</summary>
/// <param name="Answer">The explanation.</param>
/// <param name="Focus">What was asked for.</param>
/// <param name="Records">The whole text of lines, by file and number; those that could not be read are absent.</param>
/// <param name="Unread">One sentence per original that could not be read.</param>
public sealed record ExplainedMetric(
    ExplainAnswer Answer, Focus Focus, IReadOnlyDictionary<(string Sha256, int Line), string> Records, IReadOnlyList<string> Unread)
{
    /// <exception cref="InvalidDataException">It cannot be explained; the message says why.</exception>
    public static async Task<ExplainedMetric> ReadAsync(
        ExplanationMaker maker, OriginalFiles originals, OdsCode code, MetricId metric, CancellationToken cancellationToken)
    {
        ExplainAnswer answer;
        try
        {
            answer = await maker.MakeAsync(code, metric, cancellationToken);
        }
        catch (InvalidDataException damaged) when (damaged.InnerException is DamagedOriginalException)
        {
            answer = await maker.OutlineAsync(code, metric, cancellationToken);
            return new ExplainedMetric(answer, answer.Focus!, new Dictionary<(string Sha256, int Line), string>(), [damaged.Message]);
        }

        var records = new Dictionary<(string Sha256, int Line), string>();
        foreach (var file in answer.Focus!.Metrics.SelectMany(m => m.Lines).Where(l => l.Fields.Count > 0).GroupBy(l => l.Source.FileSha256, l => l.Source.Line))
        {
            var bytes = await originals.ReadAsync(file.Key, cancellationToken);
            foreach (var (line, text) in OriginFinder.Records(bytes, file.ToHashSet()))
            {
                records[(file.Key, line)] = text;
            }
        }

        return new ExplainedMetric(answer, answer.Focus, records, answer.Unread);
    }

    /// <summary>The lines of a metric whose whole text is known.</summary>
    public IEnumerable<(OriginLine Line, string Text)> LinesOf(MetricExplanation metric) => metric.Lines
        .Where(l => Records.ContainsKey((l.Source.FileSha256, l.Source.Line)))
        .Select(l => (l, Records[(l.Source.FileSha256, l.Source.Line)]));
}
