using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Segmentation;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofTelemetry("nof-segmentation").AddSegmentation().AddNofTransport();
await builder.Build().RunAsync();
