using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Segmentation;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofLog().AddNofTelemetry("nof-segmentation").AddNofHealth().AddSegmentation().AddNofTransport();
return await builder.RunNofAsync();
