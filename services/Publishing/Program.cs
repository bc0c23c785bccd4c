using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Publishing;

return await NofProgram.RunAsync(args, builder => builder.AddNof().AddNofLog().AddNofTelemetry("nof-publishing").AddNofHealth().AddPublishing().AddNofTransport());
