using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Portal;

return await NofProgram.RunAsync(args, builder => builder.AddNof().AddNofLog().AddNofTelemetry("nof-portal").AddNofHealth().AddPortal());
