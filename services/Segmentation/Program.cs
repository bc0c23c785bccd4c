using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Segmentation;

return await NofProgram.RunAsync(args, builder => builder.AddNof().AddNofLog().AddNofTelemetry("nof-segmentation").AddNofHealth().AddSegmentation().AddNofTransport());
