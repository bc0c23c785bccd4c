using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Scoring;

return await NofProgram.RunAsync(args, builder => builder.AddNof().AddNofLog().AddNofTelemetry("nof-scoring").AddNofHealth().AddScoring().AddNofTransport());
