using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Publishing;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofTelemetry("nof-publishing").AddPublishing().AddNofTransport();
await builder.Build().RunAsync();
