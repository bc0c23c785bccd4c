using Microsoft.Extensions.Hosting;
using NofPipeline.Contracts;
using NofPipeline.Hosting;

namespace NofPipeline.Scoring;

/// <summary>The scoring worker.</summary>
public static class ScoringHosting
{
    public static IHostApplicationBuilder AddScoring(this IHostApplicationBuilder builder) =>
        builder.AddNofSender<QuarterScored>().AddNofConsumer<ScoreQuarterConsumer, ScoreQuarterDefinition>();
}
