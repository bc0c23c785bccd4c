using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Ingestion;

return await NofProgram.RunAsync(args, builder => builder.AddNof().AddNofLog().AddNofTelemetry("nof-ingestion").AddNofHealth().AddIngestion().AddNofTransport());
